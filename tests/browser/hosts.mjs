// 埋め込む側のサイト。アプリとちがう origin (ポート) で、hosts/ のページを見せる。
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, extname } from "node:path";

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript" };
const FOLDER = new URL("hosts/", import.meta.url);

/** `site` のアプリを埋め込むサイトを始める。 */
export async function startHosts(site) {
  const { origin: app } = new URL(site.url);
  const { integrity } = JSON.parse(readFileSync(`${site.folder}/v1/integrity.json`, "utf8"))["embed.js"];
  const seen = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    seen.push({ path: request.url, referer: request.headers.referer });
    try {
      const name = basename(pathname);
      const text = readFileSync(new URL(name, FOLDER), "utf8").replaceAll("@APP@", site.url).replaceAll("@INTEGRITY@", integrity);
      const headers = { "content-type": TYPES[extname(name)] };
      if (name === "strict.html")
        headers["content-security-policy"] = `default-src 'none'; script-src 'self' ${app}; style-src 'self'; frame-src ${app}; base-uri 'none'; form-action 'none'`;
      response.writeHead(200, headers).end(text);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    seen,
    url: `http://127.0.0.1:${server.address().port}/private/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
