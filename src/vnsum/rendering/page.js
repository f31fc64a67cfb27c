(() => {
  "use strict";
  const all = (selector) => [...document.querySelectorAll(selector)];
  const claims = new Map(all(".claim").map((claim) => [claim.id, claim]));
  const marks = all("mark");
  const units = all(".unit");
  const pieces = all("[data-facts]");
  const draft = document.getElementById("draft");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  // A value of another thing is owned by "e3", and chosen with the fact "f3".
  const named = (words) => words.split(" ").map((word) => word.replace(/^e/, "f"));
  const owned = (words, identifiers) => words.split(" ").some((word) => identifiers.includes(word));

  const set = (element, on) => {
    element.classList.toggle("on", on);
    if (element.hasAttribute("aria-pressed")) element.setAttribute("aria-pressed", String(on));
  };
  const clear = () => {
    all(".on").forEach((element) => set(element, false));
    all(".near").forEach((element) => element.classList.remove("near"));
  };
  const go = (element) => {
    if (!element) return;
    element.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
    if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };
  const light = (identifiers) => {
    const others = identifiers.map((word) => word.replace(/^f/, "e"));
    const used = marks.filter((mark) => owned(mark.dataset.of, identifiers));
    const users = identifiers.map((word) => claims.get(word)).filter(Boolean);
    const said = pieces.filter((piece) => owned(piece.dataset.facts, identifiers));
    const whole = units.filter((unit) => used.some((mark) => unit.contains(mark)));
    marks
      .filter((mark) => !used.includes(mark) && owned(mark.dataset.of, others))
      .forEach((mark) => mark.classList.add("near"));
    [...used, ...users, ...said].forEach((element) => set(element, true));
    whole.forEach((unit) => unit.setAttribute("aria-pressed", "true"));
    return { used, users };
  };

  let chosen = null;
  let from = null;
  const forget = () => {
    clear();
    units.forEach((unit) => unit.setAttribute("aria-pressed", "false"));
    chosen = null;
  };
  const choose = (element) => {
    const again = element === chosen;
    forget();
    if (again) return;
    chosen = element;
    if (element.classList.contains("claim")) {
      from = element;
      const { used } = light([element.id]);
      if (used.length) go(used[0].closest(".unit") || used[0]);
    } else {
      const { users } = light(named(element.dataset.of));
      from = users[0] || from;
      go(users[0]);
    }
  };
  const back = () => go(from || draft);

  document.addEventListener("click", (event) => {
    if (event.target.closest(".back")) {
      event.preventDefault();
      back();
      return;
    }
    const element = event.target.closest(".claim, mark, .unit");
    if (element && String(window.getSelection()) === "") choose(element);
  });
  document.addEventListener("keydown", (event) => {
    const element = event.target.closest(".claim, mark, .unit");
    if (event.key === "Escape") {
      const inside = event.target.closest(".source");
      forget();
      if (inside) back();
    } else if (element && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      choose(element);
    }
  });
})();
