// Filters the page of rules while a person types. The server does the same search without this script (RuleSearch.cs).
const form = document.querySelector("[data-rules-search]");
const input = form?.elements.namedItem("q");
const found = document.querySelector("[data-rules-found]");
let cards = read();

// An address with a search brought only what was found; the rest is fetched when it is first needed.
let complete = !new URLSearchParams(location.search).get("q")?.trim();
let fetching = null;

function read() {
  return [...document.querySelectorAll("[data-rules-card]")].map(card => ({
    card,
    isRule: card.hasAttribute("data-rules-rule"),
    text: [...card.querySelectorAll("[data-rules-text]")].map(part => part.textContent).join("\n").toLowerCase(),
  }));
}

async function fetchRest() {
  const answer = await fetch(form.action);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.querySelector("#rules").replaceWith(document.adoptNode(page.querySelector("#rules")));
  cards = read();
  complete = true;
}

async function filter() {
  if (!complete) await (fetching ??= fetchRest());
  const text = input.value.trim();
  const words = text.toLowerCase().split(/\s+/).filter(word => word);
  for (const entry of cards) entry.card.hidden = !words.every(word => entry.text.includes(word));
  for (const group of document.querySelectorAll("[data-rules-group]")) {
    group.hidden = !group.querySelector("[data-rules-card]:not([hidden])");
    document.querySelector(`[data-rules-area="${group.getAttribute("aria-labelledby")}"]`).hidden = group.hidden;
  }

  found.textContent = words.length > 0 ? said(text, cards.filter(entry => !entry.card.hidden)) : "";
  const address = new URL(location.href);
  if (text) address.searchParams.set("q", text);
  else address.searchParams.delete("q");
  history.replaceState(history.state, "", address);
}

function said(text, shown) {
  if (shown.length === 0) return `Nothing has “${text}” in it.`;
  const counted = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;
  const rules = shown.filter(entry => entry.isRule).length;
  return `${counted(rules, "rule")} and ${counted(shown.length - rules, "common belief")}`;
}

if (input) {
  input.addEventListener("input", filter);
  form.addEventListener("submit", event => {
    event.preventDefault();
    filter();
  });
  // The browser may have kept what was typed before the page was loaded anew.
  if (complete && input.value) filter();
}
