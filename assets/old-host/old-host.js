/* ES5: this page is shown by the browser of old Excel versions (Internet Explorer 11). */
(function () {
  // An add-in that never answers is taken for a broken one.
  if (window.Office) window.Office.initialize = function () {};
  document.addEventListener("DOMContentLoaded", function () {
    var place = document.getElementById("files");
    if (place) place.textContent = location.href.replace(/[?#].*$/, "").replace(/[^/]*$/, "") + "files.html";
  });
})();
