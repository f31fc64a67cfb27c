(() => {
  "use strict";
  const claims = new Map();
  for (const claim of document.querySelectorAll(".claim")) claims.set(claim.id, claim);
  const marks = [...document.querySelectorAll("mark")];
  const owners = (mark) => mark.dataset.of.split(" ");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

  const set = (element, on) => {
    element.classList.toggle("on", on);
    element.setAttribute("aria-pressed", String(on));
  };
  const clear = () => document.querySelectorAll(".on").forEach((element) => set(element, false));
  const show = (element) => {
    if (element) {
      element.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
    }
  };
  const light = (identifiers) => {
    const used = marks.filter((mark) => owners(mark).some((owner) => identifiers.includes(owner)));
    const users = identifiers.map((owner) => claims.get(owner)).filter(Boolean);
    [...used, ...users].forEach((element) => set(element, true));
    return { used, users };
  };

  const choose = (element) => {
    const again = element.classList.contains("on") && element === chosen;
    clear();
    chosen = again ? null : element;
    if (again) return;
    if (element.tagName === "MARK") show(light(owners(element)).users[0]);
    else show(light([element.id]).used[0]);
  };
  let chosen = null;

  document.addEventListener("click", (event) => {
    const element = event.target.closest(".claim, mark");
    if (element && String(window.getSelection()) === "") choose(element);
  });
  document.addEventListener("keydown", (event) => {
    const element = event.target.closest(".claim, mark");
    if (event.key === "Escape") {
      clear();
      chosen = null;
    } else if (element && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      choose(element);
    }
  });
})();
