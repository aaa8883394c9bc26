// 配っている設定の例 (hosting/) で、本物のサーバーを動かす。入っていなければ null。
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MODULES = "/usr/lib/apache2/modules";
const installed = (program) => spawnSync(program, ["-v"]).status === 0;
const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** nginx。ngx_brotli はないものとして、例の言うとおり、その行を消す。 */
export async function nginx() {
  if (!installed("nginx")) return null;
  return start(async (work, port) => {
    const sample = readFileSync(join(ROOT, "hosting/nginx.conf"), "utf8");
    const site = sample.replace("/srv/teichaku/dist/", join(ROOT, "dist/")).replaceAll(/^\s*brotli_static on;$/gm, "");
    const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${work}/${name};`);
    const whole = `daemon off; pid ${work}/pid; error_log ${work}/errors; events {}
      http { access_log off; ${places.join(" ")} server { listen 127.0.0.1:${port}; ${site} } }`;
    writeFileSync(join(work, "nginx.conf"), whole);
    return { path: "/teichaku/", run: ["nginx", "-p", work, "-c", join(work, "nginx.conf")] };
  });
}

/** Apache。例は .htaccess なので、dist/ の写しの中に置く。 */
export async function apache() {
  if (!installed("apache2") || !existsSync(MODULES)) return null;
  return start(async (work, port) => {
    const folder = join(work, "site/fukushi/teichaku");
    mkdirSync(folder, { recursive: true });
    cpSync(join(ROOT, "dist"), folder, { recursive: true });
    cpSync(join(ROOT, "hosting/htaccess"), join(folder, ".htaccess"));
    const modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "negotiation"];
    const whole = `ServerRoot ${work}
ServerName localhost
PidFile ${work}/pid
ErrorLog ${work}/errors
Listen 127.0.0.1:${port}
${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join("\n")}
TypesConfig /etc/mime.types
DocumentRoot ${work}/site
<Directory ${work}/site>
  AllowOverride All
  Require all granted
</Directory>
`;
    writeFileSync(join(work, "apache.conf"), whole);
    return { path: "/fukushi/teichaku/", run: ["apache2", "-X", "-f", join(work, "apache.conf")] };
  });
}

async function start(prepare) {
  const work = mkdtempSync(join(tmpdir(), "server-"));
  const port = await freePort();
  const { path, run } = await prepare(work, port);
  const server = spawn(run[0], run.slice(1), { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (text) => (said += text));
  const ended = new Promise((done) => server.on("exit", done));
  const origin = `http://127.0.0.1:${port}`;
  const close = async () => {
    server.kill();
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  for (let turn = 0; turn < 100; turn += 1) {
    if (await fetch(origin + path).then((answer) => answer.ok, () => false)) return { origin, url: origin + path, close };
    if (server.exitCode !== null) break;
    await new Promise((later) => setTimeout(later, 100));
  }
  await close();
  throw new Error(`${run[0]}: ${said}`);
}
