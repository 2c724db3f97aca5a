// Says how a script is used, when it is asked, before anything is installed or run.
module.exports = (text) => {
  if (!process.argv.some((word) => word === "--help" || word === "-h")) return;
  console.log(text);
  process.exit(0);
};
