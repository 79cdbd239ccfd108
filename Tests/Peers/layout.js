// What is wrong with the layout of a page, as sentences: worked out from where the browser puts things.
globalThis.layout = (() => {
  "use strict";
  const LEAST_TARGET = 24;
  const LEAST_CONTRAST = 4.5;
  const LEAST_CONTRAST_OF_LARGE = 3;
  const HAIR = 1;

  const told = (text) => `“${text.trim().replace(/\s+/g, " ").slice(0, 48)}”`;
  const isSeen = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  // What is there for those who listen only, or until it has the focus.
  const isForEars = (element) => element.closest(".unseen, .skip") !== null;

  const styles = new Map();
  const style = (element) => {
    let known = styles.get(element);
    if (!known) styles.set(element, (known = getComputedStyle(element)));
    return known;
  };

  // Texts: a piece for each line of each text, with the four corners of what is inked.
  const corners = (x, y, width, height) => [[x, y], [x + width, y], [x + width, y + height], [x, y + height]];
  const isWide = (text) => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(text);
  const inked = (text, rect, size) => {
    // A line is higher than its letters: from the top of a capital to the foot of a `p`, or a whole square of Chinese.
    const height = Math.min(rect.height, size * (isWide(text) ? 0.9 : 0.72));
    return corners(rect.x, rect.y + (rect.height - height) / 2, rect.width, height);
  };
  // A line of a text that has several has no box of its own, only its letters have.
  const boxOf = (element, node) => {
    if (element.localName !== "tspan" && !element.firstElementChild) return element.getBBox();
    const nodes = [...element.childNodes];
    const first = nodes.slice(0, nodes.indexOf(node)).reduce((count, other) => count + other.textContent.length, 0);
    const count = Math.min(node.data.length, element.getNumberOfChars() - first);
    const letters = Array.from({ length: count }, (_, index) => element.getExtentOfChar(first + index));
    const [x, y] = [Math.min(...letters.map((box) => box.x)), Math.min(...letters.map((box) => box.y))];
    const right = Math.max(...letters.map((box) => box.x + box.width));
    const bottom = Math.max(...letters.map((box) => box.y + box.height));
    return new DOMRect(x, y, right - x, bottom - y);
  };
  const pieces = () => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim()) continue;
      const element = node.parentElement;
      if (/^(SCRIPT|STYLE|TITLE|DESC|OPTION)$/i.test(element.tagName) || !isSeen(element) || isForEars(element)) continue;
      const svg = element.ownerSVGElement;
      if (svg) {
        const box = boxOf(element, node);
        const size = parseFloat(style(element).fontSize);
        if (!box.width || !box.height) continue;
        const height = Math.min(box.height, size * (isWide(node.data) ? 0.9 : 0.72));
        const matrix = element.getScreenCTM();
        const shape = corners(box.x, box.y + (box.height - height) / 2, box.width, height).map(([x, y]) => {
          const point = new DOMPoint(x, y).matrixTransform(matrix);
          return [point.x, point.y];
        });
        found.push({ node, element, svg, shape, text: node.data });
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      const size = parseFloat(style(element).fontSize);
      for (const rect of range.getClientRects()) {
        if (rect.width < HAIR || rect.height < HAIR) continue;
        found.push({ node, element, shape: inked(node.data, rect, size), text: node.data });
      }
    }
    for (const piece of found) {
      const [xs, ys] = [piece.shape.map(([x]) => x), piece.shape.map(([, y]) => y)];
      Object.assign(piece, { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) });
    }
    return found;
  };

  // Cut off: outside of something that hides what stands out of it and cannot be scrolled to it, or left of the page.
  const cutOff = (piece) => {
    if (piece.left < -HAIR) return "the page";
    if (piece.svg && style(piece.svg).overflow !== "visible") {
      const frame = piece.svg.getBoundingClientRect();
      const isOut = piece.left < frame.left - HAIR || piece.right > frame.right + HAIR || piece.top < frame.top - HAIR;
      if (isOut || piece.bottom > frame.bottom + HAIR) return "its drawing";
    }
    for (let at = piece.svg?.parentElement ?? piece.element; at && at !== document.body; at = at.parentElement) {
      const how = style(at);
      if (how.display === "inline" || how.display === "contents") continue;
      const box = at.getBoundingClientRect();
      for (const [axis, overflow, low, high] of [["x", how.overflowX, "left", "right"], ["y", how.overflowY, "top", "bottom"]]) {
        if (overflow === "visible") continue;
        const [first, last] = axis === "x" ? [piece.left, piece.right] : [piece.top, piece.bottom];
        const canScroll = overflow === "auto" || overflow === "scroll";
        if (!canScroll && (first < box[low] - HAIR || last > box[high] + HAIR)) return at.className || at.tagName;
        // What can be scrolled is cut at its beginning for good.
        const begins = axis === "x" ? box.left - at.scrollLeft : box.top - at.scrollTop;
        if (canScroll && first < begins - HAIR) return at.className || at.tagName;
      }
      if (how.position === "fixed") break;
    }
    return null;
  };

  // What a field says while it is empty cannot be scrolled to either.
  const pen = document.createElement("canvas").getContext("2d");
  const cutHints = () =>
    [...document.querySelectorAll("input[placeholder], select")].filter(isSeen).flatMap((field) => {
      const how = style(field);
      const text = field.placeholder ?? field.selectedOptions[0]?.text ?? "";
      pen.font = how.font;
      const room = field.clientWidth - parseFloat(how.paddingLeft) - parseFloat(how.paddingRight);
      return pen.measureText(text).width > room + HAIR ? [`cut off: ${told(text)} by its field`] : [];
    });

  // Two convex shapes share more than a hair of room if no side of either parts them.
  const overlaps = (one, other) => {
    for (const [shape, against] of [[one, other], [other, one]]) {
      for (let i = 0; i < shape.length; i++) {
        const [[ax, ay], [bx, by]] = [shape[i], shape[(i + 1) % shape.length]];
        const length = Math.hypot(bx - ax, by - ay);
        if (length === 0) continue;
        const normal = [(by - ay) / length, (ax - bx) / length];
        const reach = (points) => points.map(([x, y]) => x * normal[0] + y * normal[1]);
        const [mine, its] = [reach(shape), reach(against)];
        const shared = Math.min(Math.max(...mine), Math.max(...its)) - Math.max(Math.min(...mine), Math.min(...its));
        if (shared <= HAIR) return false;
      }
    }
    return true;
  };
  // What is scrolled out of sight lies over nothing; of two boxes that scroll, only what is seen is compared.
  const seenPart = (piece) => {
    for (let at = piece.svg?.parentElement ?? piece.element; at && at !== document.body; at = at.parentElement) {
      const how = style(at);
      if (how.overflowX === "visible" && how.overflowY === "visible") continue;
      const box = at.getBoundingClientRect();
      if (piece.right <= box.left + HAIR || piece.left >= box.right - HAIR) return false;
      if (piece.bottom <= box.top + HAIR || piece.top >= box.bottom - HAIR) return false;
    }
    return true;
  };
  // A heading that stays beside a table while it is scrolled covers what is scrolled under it.
  const isSticky = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (style(at).position === "sticky") return true;
    }
    return false;
  };
  const overlapping = (all) => {
    const found = [];
    const sorted = all.filter(seenPart).sort((one, other) => one.top - other.top);
    let open = [];
    for (const piece of sorted) {
      open = open.filter((other) => other.bottom > piece.top + HAIR);
      for (const other of open) {
        if (other.node === piece.node || other.right <= piece.left + HAIR || piece.right <= other.left + HAIR) continue;
        if (isSticky(other.element) !== isSticky(piece.element)) continue;
        if (overlaps(other.shape, piece.shape)) found.push(`overlap: ${told(other.text)} and ${told(piece.text)}`);
      }
      open.push(piece);
    }
    return found;
  };

  // Targets: what can be clicked is 24 px high and wide, but for a link within a running sentence, and for a mark of a
  // drawing whose link is there at that size too.
  const block = (element) => {
    let at = element.parentElement;
    while (at && style(at).display.startsWith("inline")) at = at.parentElement;
    return at;
  };
  const isInSentence = (link) => {
    if (link.tagName !== "A" || !style(link).display.startsWith("inline")) return false;
    const around = block(link);
    let beside = "";
    const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement.closest("a")) beside += node.data;
    }
    return /\p{L}{2}/u.test(beside);
  };
  const smallTargets = () => {
    const found = [];
    const sizes = new Map();
    const targets = [...document.querySelectorAll("a[href], button, input, select, summary, textarea")].filter(
      (element) => isSeen(element) && !isForEars(element),
    );
    const big = new Set();
    for (const target of targets) {
      const boxes = [...target.getClientRects()];
      const box = target.getBoundingClientRect();
      if (!boxes.length) continue;
      const size = { width: box.width, height: box.height };
      sizes.set(target, size);
      const isBig = Math.round(size.width) >= LEAST_TARGET && Math.round(size.height) >= LEAST_TARGET;
      if (isBig && !target.ownerSVGElement) big.add(target.href);
    }
    for (const [target, { width, height }] of sizes) {
      if (Math.round(width) >= LEAST_TARGET && Math.round(height) >= LEAST_TARGET) continue;
      const isMark = target.ownerSVGElement !== undefined && target.ownerSVGElement !== null;
      if (isMark ? big.has(new URL(target.href.baseVal, document.baseURI).href) : isInSentence(target)) continue;
      found.push(`small: ${told(target.textContent || target.tagName)} is ${width.toFixed(1)} by ${height.toFixed(1)}`);
    }
    return found;
  };

  // Contrast: of each text with what lies under it.
  const colour = (text) => {
    const parts = text.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    if (text.startsWith("color(srgb")) return [...parts.slice(0, 3).map((part) => part * 255), parts[3] ?? 1];
    return [parts[0], parts[1], parts[2], parts[3] ?? 1];
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const luminance = ([r, g, b]) => {
    const [R, G, B] = [r, g, b].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * R + 0.7152 * G + 0.0722 * B;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const layer = colour(style(at).backgroundColor);
      if (layer[3] > 0) layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  // The shapes that are painted below a text of a drawing, in the order in which they are.
  const paintedUnder = (piece, shapes) => {
    const [[ax, ay], , [cx, cy]] = piece.shape;
    const middle = new DOMPoint((ax + cx) / 2, (ay + cy) / 2);
    let below = ground(piece.svg);
    for (const { shape, back, fill, alpha } of shapes) {
      if (!(shape.compareDocumentPosition(piece.element) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
      if (shape.isPointInFill(middle.matrixTransform(back))) below = over([fill[0], fill[1], fill[2], fill[3] * alpha], below);
    }
    return below;
  };
  const faint = () => {
    styles.clear();
    const found = [];
    const known = new Map();
    const shapes = new Map();
    for (const piece of pieces()) {
      const how = style(piece.element);
      let [ink, paper] = [null, null];
      if (piece.svg) {
        if (!shapes.has(piece.svg)) {
          const painted = [...piece.svg.querySelectorAll("rect, path, circle, polygon")].filter(
            (shape) => isSeen(shape) && !shape.closest("defs, pattern, clipPath") && style(shape).fill.startsWith("rgb"),
          );
          shapes.set(piece.svg, painted.map((shape) => ({
            shape, back: shape.getScreenCTM().inverse(), fill: colour(style(shape).fill),
            alpha: Number(style(shape).fillOpacity) * Number(style(shape).opacity),
          })));
        }
        paper = paintedUnder(piece, shapes.get(piece.svg));
        ink = over(colour(how.fill), paper);
      } else {
        const key = piece.element;
        if (!known.has(key)) known.set(key, ground(piece.element));
        paper = known.get(key);
        ink = over(colour(how.color), paper);
      }
      let opacity = 1;
      for (let at = piece.element; at; at = at.parentElement) opacity *= Number(style(at).opacity);
      ink = over([...ink.slice(0, 3), opacity], paper);
      const scale = piece.svg ? Math.abs(piece.svg.getScreenCTM().a) : 1;
      const size = parseFloat(how.fontSize) * scale;
      const isLarge = size >= 24 || (size >= 18.66 && Number(how.fontWeight) >= 700);
      const reached = contrast(ink, paper);
      if (reached < (isLarge ? LEAST_CONTRAST_OF_LARGE : LEAST_CONTRAST) - 0.01) {
        found.push(`faint: ${told(piece.text)} has ${reached.toFixed(2)} : 1`);
      }
    }
    return found;
  };

  const problems = () => {
    styles.clear();
    const found = [];
    const page = document.scrollingElement;
    if (page.scrollWidth > innerWidth) found.push(`scrolls sideways: ${page.scrollWidth}`);
    const all = pieces();
    for (const piece of all) {
      const by = cutOff(piece);
      if (by) found.push(`cut off: ${told(piece.text)} by ${by.baseVal ?? by}`);
    }
    return [...new Set([...found, ...cutHints(), ...overlapping(all), ...smallTargets(), ...faint()])];
  };

  return { problems, faint };
})();
