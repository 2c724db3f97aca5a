// One line a plan. Adding a plan: its JSON file in this folder, and its line here (docs/them-ke-hoach.md).
export { default as congVan2020 } from "./cong-van-2020.json";
export { default as dongDa22 } from "./dong-da-22.json";
export { default as hanoi605 } from "./hanoi-605.json";
export { default as laoCai2021 } from "./lao-cai-2021.json";
export { default as lienChau } from "./lien-chau.json";
