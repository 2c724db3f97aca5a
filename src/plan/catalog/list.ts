// One line a plan. Adding a plan: its JSON file in this folder, and its line here (docs/them-ke-hoach.md).
export { default as hanoi605 } from "./hanoi-605.json";
