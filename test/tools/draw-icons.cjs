// `node test/tools/draw-icons.cjs`: draws assets/*.svg as the pictures that Excel wants, at every size it asks for.
const fs = require("node:fs");
const path = require("node:path");
const playwright = require("playwright-core");
const { chromium } = require("./chromium.cjs");

const assets = path.resolve(__dirname, "../../assets");
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const main = async () => {
  const { clean, ...how } = await chromium();
  const browser = await playwright.chromium.launch({ ...how, headless: true });
  try {
    for (const file of fs.readdirSync(assets).filter((name) => name.endsWith(".svg"))) {
      const svg = fs.readFileSync(path.join(assets, file), "utf8");
      for (const size of SIZES) {
        const page = await browser.newPage({ viewport: { width: size, height: size } });
        await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
        await page.screenshot({
          path: path.join(assets, `${path.parse(file).name}-${size}.png`),
          omitBackground: true,
        });
        await page.close();
      }
    }
  } finally {
    await browser.close();
    clean();
  }
};

void main();
