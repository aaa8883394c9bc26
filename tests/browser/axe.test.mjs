// 使える人の道のすべての画面と誤りの画面。深さ、ふりがな、明るい色と暗い色、320 と 375 px のすべての組で。
import { auditPath } from "./audit.mjs";
import { working } from "./people.mjs";

auditPath("使える人の道", working, { verdict: "available" });
