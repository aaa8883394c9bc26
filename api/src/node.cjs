// Node (require) の入り口。用意を待つあいだに、同じ ESM を読む。
"use strict";

exports.init = (options) => import("./node.js").then(({ init }) => init(options));
exports.version = "@VERSION@";
