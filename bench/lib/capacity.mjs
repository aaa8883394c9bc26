// 月に一千万回の訪問を CDN で出すときの、費用と大きさ。式と前提と、はかったバイトだけから。
import { median, say, table } from "./numbers.mjs";

const GB = 1e9;

export function capacity(found, given) {
  const app = found.pages.app;
  const middle = (key) => median(app.map((visit) => visit[key]));
  const first = { bytes: middle("bytes") + middle("workerBytes"), requests: middle("requests") + middle("workerRequests") };
  const repeat = { bytes: app[0].repeatBytes, requests: app[0].repeatRequests };
  const texts = found.files.filter(([path]) => path.startsWith("/texts/")).map(([, bytes]) => bytes);
  const textBytes = median(texts) ?? 0;
  const all = found.files.reduce((total, [, bytes]) => total + bytes, 0);
  const { visits, repeatShare: r, extraTextsShare: t, responseHeaderBytes: h } = given;

  const requests = visits * ((1 - r) * first.requests + r * repeat.requests + t);
  const bytes = visits * ((1 - r) * first.bytes + r * repeat.bytes + t * textBytes) + requests * h;
  const visitsAtPeak = ((visits * given.peakDayShare * given.peakHourShare) / 3600) * given.peakSecondFactor;
  const perVisit = { requests: requests / visits, bytes: bytes / visits };
  const origin = given.cdnPlaces * given.releasesPerMonth * all;
  const cost = (of) => ({
    bytes: (bytes / GB) * given.pricePerGigabyte[of],
    requests: (requests / 10_000) * given.pricePerTenThousandRequests[of],
  });
  const line = (said, of) => {
    const { bytes: forBytes, requests: forRequests } = cost(of);
    const sum = forBytes + forRequests;
    return [
      said,
      `${say(bytes / GB)} × ${given.pricePerGigabyte[of]} = ${say(forBytes)}`,
      `${say(requests / 10_000)} × ${given.pricePerTenThousandRequests[of]} = ${say(forRequests)}`,
      `${say(sum)} ドル (約 ${say((sum * given.yenPerDollar) / 10_000, 1)} 万円)`,
      `${say((sum / visits) * given.yenPerDollar, 4)} 円`,
    ];
  };
  return `${[
    "# 月に一千万回の訪問",
    "`cargo dev bench` が、はかったバイトと `bench/capacity.json` の前提から書きます。手で直さないでください。サーバーでの計算も、データベースもありません: 置いてあるファイルを CDN が返すだけで、判定はすべて訪れた人の機械でします。",
    "## はかったもの",
    table(
      ["", "要求", "バイト (brotli 11、中身)"],
      [
        ["はじめの訪問 (service worker の分もふくむ)", say(first.requests), say(first.bytes)],
        ["二度めの訪問 (サーバーに届くもの)", say(repeat.requests), say(repeat.bytes)],
        ["ほかの深さの文のファイル一つ (まん中)", "1", say(textBytes)],
        ["置いてあるファイルのすべて", say(found.files.length), say(all)],
      ],
    ),
    "## 前提",
    "値は仮のもので、出典のある事実ではありません。単価は、公開されている CDN の定価の幅をおおまかに写した仮定です (量の割引、無料の枠、税はふくまない)。契約の前に、その会社の今の料金表で置きかえてください。",
    table(
      ["前提", "値", "わけ"],
      [
        ["訪問 V", say(visits), "issue 5 の問い"],
        ["二度めからの訪問の割合 r", say(r, 2), "仮定。低いほど高くつく"],
        ["ほかの深さを開く割合 t", say(t, 2), "仮定"],
        ["応答のヘッダー h", `${h} B`, "仮定。多めに見た"],
        ["いちばん多い日", say(given.peakDayShare, 2), "仮定。月の訪問の一割が一日に来る (報道や通知の発送の日)"],
        ["その日のいちばん多い一時間", say(given.peakHourShare, 2), "仮定"],
        ["その一時間の中の山", `×${given.peakSecondFactor}`, "仮定"],
        ["CDN の置き場所、月の更新", `${given.cdnPlaces} か所、${given.releasesPerMonth} 回`, "仮定。一か所ごとに、更新のたびに一度ずつ元から取る"],
        ["円", `1 ドル ${given.yenPerDollar} 円`, "仮定"],
      ],
    ),
    "## 計算",
    [
      `- 要求: V × ((1 − r) × ${say(first.requests)} + r × ${say(repeat.requests)} + t) = **${say(requests / 1e6, 1)} 百万**、一訪問 ${say(perVisit.requests, 2)}`,
      `- バイト: V × ((1 − r) × ${say(first.bytes)} + r × ${say(repeat.bytes)} + t × ${say(textBytes)}) + 要求 × ${h} = **${say(bytes / GB)} GB**、一訪問 ${say(perVisit.bytes)} B`,
      `- ふだんの一秒: V ÷ (30 × 86,400) = ${say(visits / 2_592_000, 1)} 訪問`,
      `- いちばん多い一秒: V × ${given.peakDayShare} × ${given.peakHourShare} ÷ 3,600 × ${given.peakSecondFactor} = **${say(visitsAtPeak)} 訪問、${say(visitsAtPeak * perVisit.requests)} 要求、${say((visitsAtPeak * perVisit.bytes * 8) / 1e9, 2)} Gbps**`,
      `- 元のサーバーから CDN へ: ${given.cdnPlaces} × ${given.releasesPerMonth} × ${say(all)} B = **${say(origin / GB, 2)} GB / 月**。ファイルの名前は中身から決まるので長く取っておける。毎回確かめるのは名前の変わらないもの (index.html など) だけで、それも CDN が答える`,
    ].join("\n"),
    "## 費用 (一月)",
    table(
      ["単価 (仮定)", "バイト、GB × ドル", "要求、一万 × ドル", "合わせて", "一訪問"],
      [line("低い", "low"), line("まん中", "middle"), line("高い", "high")],
    ),
    "いちばん大きいのは、はじめの訪問のバイトです: プログラムが半分になれば、バイトの費用もほぼ半分になります。次は要求の数です。判定の計算は費用に出てきません (訪れた人の機械で、エンジンの時間は `benchmarks.md`)。",
  ].join("\n\n")}\n`;
}
