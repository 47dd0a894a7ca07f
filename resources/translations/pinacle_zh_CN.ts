<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Autostart</name>
    <message>
        <source>%1 could not be changed: %2</source>
        <translation>无法修改 %1：%2</translation>
    </message>
    <message>
        <source>Check that the folder is yours and not full.</source>
        <translation>请检查该文件夹是否属于您，以及磁盘空间是否充足。</translation>
    </message>
</context>
<context>
    <name>CatalogCards</name>
    <message>
        <source>from tier %1</source>
        <translation>最低规格 %1</translation>
    </message>
    <message>
        <source>from tier %1 · your own</source>
        <translation>最低规格 %1 · 自定义</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>hosted: $%1 a month</source>
        <translation>托管价：每月 $%1</translation>
    </message>
    <message>
        <source>No template</source>
        <translation>无模板</translation>
    </message>
    <message>
        <source>An empty project folder and the services that you choose.</source>
        <translation>一个空的项目文件夹和您选择的服务。</translation>
    </message>
    <message>
        <source>any tier</source>
        <translation>任意规格</translation>
    </message>
    <message>
        <source>%1 · %2
%3 storage</source>
        <translation>%1 · %2
%3 存储</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>expected a list</source>
        <translation>应为列表</translation>
    </message>
    <message>
        <source>allowed: hex32; found &quot;%1&quot;</source>
        <translation>允许：hex32；实际为“%1”</translation>
    </message>
    <message>
        <source>allowed: assistant, tool, database; found &quot;%1&quot;</source>
        <translation>允许：assistant、tool、database；实际为“%1”</translation>
    </message>
    <message>
        <source>allowed: %1; found &quot;%2&quot;</source>
        <translation>允许：%1；实际为“%2”</translation>
    </message>
    <message>
        <source>id, name, port and start are required</source>
        <translation>id、name、port 和 start 为必填项</translation>
    </message>
    <message>
        <source>id and name are required</source>
        <translation>id 和 name 为必填项</translation>
    </message>
    <message>
        <source>id, name, cpus (over 0), memory_mb (64 or more) and storage_gb are required</source>
        <translation>id、name、cpus（大于 0）、memory_mb（不小于 64）和 storage_gb 为必填项</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an id; allowed: a-z, 0-9, - and . (at most 40)</source>
        <translation>“%1”不是有效的 ID；允许 a-z、0-9、- 和 .（最多 40 个字符）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a built-in %2: choose another id</source>
        <translation>“%1”是内置的 %2：请另选一个 ID</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given in %2 as well</source>
        <translation>“%1”在 %2 中也有定义</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name of a variable</source>
        <translation>“%1”不是有效的变量名</translation>
    </message>
    <message>
        <source>port %1 does not exist</source>
        <translation>端口 %1 不存在</translation>
    </message>
    <message>
        <source>two processes are called &quot;%1&quot;</source>
        <translation>有两个进程都叫“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a path in the project</source>
        <translation>“%1”不是项目内的路径</translation>
    </message>
    <message>
        <source>unknown %1 &quot;%2&quot;%3; allowed: %4</source>
        <translation>没有 %1“%2”%3；允许：%4</translation>
    </message>
    <message>
        <source> (did you mean &quot;%1&quot;?)</source>
        <translation>（是否想输入“%1”？）</translation>
    </message>
    <message>
        <source>tier %1 → %2: `pinacle pod resize` gives the pod its limits</source>
        <translation>规格 %1 → %2：用 `pinacle pod resize` 为 Pod 应用其限制</translation>
    </message>
    <message>
        <source>template: it shapes a new project only; this one stays as it is</source>
        <translation>template：模板只用于新项目；此项目保持不变</translation>
    </message>
    <message>
        <source>service %1 added: `pinacle service add` installs it</source>
        <translation>已添加服务 %1：用 `pinacle service add` 安装</translation>
    </message>
    <message>
        <source>service %1 taken out: `pinacle service remove` removes it</source>
        <translation>已去掉服务 %1：用 `pinacle service remove` 移除</translation>
    </message>
    <message>
        <source>install: the commands run when a pod is created, not again</source>
        <translation>install：命令只在创建 Pod 时运行，之后不再运行</translation>
    </message>
    <message>
        <source>process %1: takes effect when the pod starts next</source>
        <translation>进程 %1：Pod 下次启动时生效</translation>
    </message>
    <message>
        <source>tabs: shown at once</source>
        <translation>tabs：立即显示</translation>
    </message>
    <message>
        <source>it is written as one {…}</source>
        <translation>整个文件写成了一个 {…}</translation>
    </message>
    <message>
        <source>it is not a map of keys</source>
        <translation>内容不是键值映射</translation>
    </message>
    <message>
        <source>line %1 is laid out in an unusual way</source>
        <translation>第 %1 行的排版不常见</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given twice</source>
        <translation>“%1”出现了两次</translation>
    </message>
    <message>
        <source>&quot;%1&quot; uses an anchor, an alias or a tag</source>
        <translation>“%1”使用了锚点、别名或标签</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be taken out of its line</source>
        <translation>无法将“%1”从所在行中去掉</translation>
    </message>
    <message>
        <source>its layout is too unusual</source>
        <translation>其排版太不常见</translation>
    </message>
    <message>
        <source>The file cannot be changed in place: %1.</source>
        <translation>无法就地修改文件：%1。</translation>
    </message>
    <message>
        <source>Change it by hand; nothing was written.</source>
        <translation>请手动修改；未写入任何内容。</translation>
    </message>
    <message>
        <source>services depend on each other in a circle: %1</source>
        <translation>服务之间存在循环依赖：%1</translation>
    </message>
    <message>
        <source>the pod&apos;s proxy</source>
        <translation>Pod 的代理</translation>
    </message>
    <message>
        <source>%1: port %2 does not exist</source>
        <translation>%1：端口 %2 不存在</translation>
    </message>
    <message>
        <source>%1 and %2 both use port %3</source>
        <translation>%1 和 %2 都使用端口 %3</translation>
    </message>
    <message>
        <source>at most one coding assistant in a pod; found %1</source>
        <translation>一个 Pod 最多一个编程助手；实际为 %1</translation>
    </message>
    <message>
        <source>%1: the command that starts it is missing</source>
        <translation>%1：缺少启动命令</translation>
    </message>
    <message>
        <source>%1 needs at least %2; found %3</source>
        <translation>%1 至少需要 %2；实际为 %3</translation>
    </message>
    <message>
        <source>%1 depends on %2 %3</source>
        <translation>%1 依赖 %2 %3</translation>
    </message>
    <message>
        <source>%1 is there, and no script starts it</source>
        <translation>有 %1，但没有启动它的脚本</translation>
    </message>
    <message>
        <source>its script names port %1</source>
        <translation>其脚本指定了端口 %1</translation>
    </message>
    <message>
        <source>%1 listens on port %2</source>
        <translation>%1 监听端口 %2</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>有 %1</translation>
    </message>
    <message>
        <source>%1 depends on %2</source>
        <translation>%1 依赖 %2</translation>
    </message>
    <message>
        <source>%1 makes a FastAPI application</source>
        <translation>%1 创建了 FastAPI 应用</translation>
    </message>
    <message>
        <source>%1 makes a Flask application</source>
        <translation>%1 创建了 Flask 应用</translation>
    </message>
    <message>
        <source>%1 names port %2</source>
        <translation>%1 指定了端口 %2</translation>
    </message>
    <message>
        <source>uv manages its dependencies</source>
        <translation>由 uv 管理依赖</translation>
    </message>
    <message>
        <source>Poetry manages its dependencies</source>
        <translation>由 Poetry 管理依赖</translation>
    </message>
    <message>
        <source>it is for editors of this file</source>
        <translation>仅供编辑此文件的编辑器使用</translation>
    </message>
    <message>
        <source>suggested as the pod&apos;s name</source>
        <translation>作为 Pod 名称的建议</translation>
    </message>
    <message>
        <source>a pod starts from Pinacle&apos;s image, which has what %1 needs, in its own version</source>
        <translation>Pod 从 Pinacle 的镜像启动，其中已有 %1 所需的内容，版本由镜像决定</translation>
    </message>
    <message>
        <source>a pod starts from Pinacle&apos;s image (Debian with Node.js and Python)</source>
        <translation>Pod 从 Pinacle 的镜像启动（带 Node.js 和 Python 的 Debian）</translation>
    </message>
    <message>
        <source>not known to Pinacle: install it in postCreateCommand</source>
        <translation>Pinacle 不认识：请在 postCreateCommand 中安装</translation>
    </message>
    <message>
        <source>a port of another container: a pod is one</source>
        <translation>这是另一个容器的端口：一个 Pod 只有一个容器</translation>
    </message>
    <message>
        <source>not a port</source>
        <translation>不是端口</translation>
    </message>
    <message>
        <source>a tab: http://localhost:%1; every port of a pod is reachable anyway</source>
        <translation>一个标签页：http://localhost:%1；Pod 的每个端口本来就可访问</translation>
    </message>
    <message>
        <source>not one port: a tab has one address</source>
        <translation>不是单个端口：一个标签页只有一个地址</translation>
    </message>
    <message>
        <source>the tab&apos;s name</source>
        <translation>标签页的名称</translation>
    </message>
    <message>
        <source>the proxy speaks http to a pod&apos;s port</source>
        <translation>代理以 http 访问 Pod 的端口</translation>
    </message>
    <message>
        <source>a tab has a name and an address only</source>
        <translation>标签页只有名称和地址</translation>
    </message>
    <message>
        <source>it holds a character that no program can receive</source>
        <translation>包含任何程序都无法接收的字符</translation>
    </message>
    <message>
        <source>it uses a variable of the computer or the container that a pod does not have</source>
        <translation>使用了 Pod 中没有的、属于本机或容器的变量</translation>
    </message>
    <message>
        <source>install: run when the pod is created</source>
        <translation>install：创建 Pod 时运行</translation>
    </message>
    <message>
        <source>install: run when the pod is created, one after the other</source>
        <translation>install：创建 Pod 时依次运行</translation>
    </message>
    <message>
        <source>a process, started each time the pod starts</source>
        <translation>一个进程，每次启动 Pod 时启动</translation>
    </message>
    <message>
        <source>it takes a variable away that a pod does not have</source>
        <translation>去掉了 Pod 中本来没有的变量</translation>
    </message>
    <message>
        <source>not a name of a variable</source>
        <translation>不是有效的变量名</translation>
    </message>
    <message>
        <source>a variable of the pod&apos;s environment</source>
        <translation>Pod 的一个环境变量</translation>
    </message>
    <message>
        <source>a pod has no such device</source>
        <translation>Pod 没有这种设备</translation>
    </message>
    <message>
        <source>the tier %1 has it</source>
        <translation>规格 %1 满足</translation>
    </message>
    <message>
        <source>%1 is the largest tier</source>
        <translation>%1 是最大的规格</translation>
    </message>
    <message>
        <source>not a key that Pinacle knows</source>
        <translation>Pinacle 不认识的键</translation>
    </message>
    <message>
        <source>The file is over 1 MB.</source>
        <translation>文件超过 1 MB。</translation>
    </message>
    <message>
        <source>Line %1, column %2: not valid JSON: %3.</source>
        <translation>第 %1 行第 %2 列：不是有效的 JSON：%3。</translation>
    </message>
    <message>
        <source>Line 1, column 1: expected an object {…}.</source>
        <translation>第 1 行第 1 列：应为对象 {…}。</translation>
    </message>
    <message>
        <source>a NUL character; no variable can hold one</source>
        <translation>NUL 字符；变量不能包含它</translation>
    </message>
    <message>
        <source>expected KEY=VALUE, a comment or an empty line</source>
        <translation>应为 KEY=VALUE、注释或空行</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name of a variable; allowed: letters, digits and _, no digit first</source>
        <translation>“%1”不是有效的变量名；只允许字母、数字和 _，且不能以数字开头</translation>
    </message>
    <message>
        <source>%1 is given twice; the last one counts</source>
        <translation>%1 出现了两次；以最后一次为准</translation>
    </message>
    <message>
        <source>the value of %1 holds a NUL character</source>
        <translation>%1 的值包含 NUL 字符</translation>
    </message>
    <message>
        <source>the value of %1 begins with %2 and never ends with one</source>
        <translation>%1 的值以 %2 开头，但没有以它结尾</translation>
    </message>
    <message>
        <source>text after the closing quote of the value of %1</source>
        <translation>%1 的值在结束引号之后还有内容</translation>
    </message>
    <message>
        <source>This address of a repository cannot be used: %1.</source>
        <translation>无法使用此仓库地址：%1。</translation>
    </message>
    <message>
        <source>Allowed are https://HOST/PATH, ssh://USER@HOST/PATH and USER@HOST:PATH.</source>
        <translation>允许 https://HOST/PATH、ssh://USER@HOST/PATH 和 USER@HOST:PATH。</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>it is too long, or holds a line break or another control character</source>
        <translation>过长，或包含换行符等控制字符</translation>
    </message>
    <message>
        <source>it begins with &quot;-&quot;</source>
        <translation>以“-”开头</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address</source>
        <translation>“%1”不是地址</translation>
    </message>
    <message>
        <source>the protocol &quot;%1&quot; is not allowed</source>
        <translation>不允许使用协议“%1”</translation>
    </message>
    <message>
        <source>it holds a user name or a password, which belongs into a token given apart from it</source>
        <translation>包含用户名或密码，应改为单独提供令牌</translation>
    </message>
    <message>
        <source>it has a &quot;?&quot; or a &quot;#&quot;</source>
        <translation>包含“?”或“#”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a host</source>
        <translation>“%1”不是主机名</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a user</source>
        <translation>“%1”不是用户名</translation>
    </message>
    <message>
        <source>it names no repository</source>
        <translation>没有指定仓库</translation>
    </message>
    <message>
        <source>http is not encrypted; use https, or name the host in the setting git.http_hosts</source>
        <translation>http 未加密；请使用 https，或在设置 git.http_hosts 中列出该主机</translation>
    </message>
    <message>
        <source>a branch has a name of at most 250 characters</source>
        <translation>分支名最多 250 个字符</translation>
    </message>
    <message>
        <source>a branch does not begin with &quot;%1&quot;</source>
        <translation>分支名不能以“%1”开头</translation>
    </message>
    <message>
        <source>a branch does not end with &quot;/&quot;, &quot;.&quot; or &quot;.lock&quot;</source>
        <translation>分支名不能以“/”、“.”或“.lock”结尾</translation>
    </message>
    <message>
        <source>a branch holds no spaces, control characters, or any of ~^:?*[\</source>
        <translation>分支名不能包含空格、控制字符或 ~^:?*[\ 中的任何字符</translation>
    </message>
    <message>
        <source>missing: the command that starts the process</source>
        <translation>缺少：启动进程的命令</translation>
    </message>
    <message>
        <source>missing: the tab&apos;s name</source>
        <translation>缺少：标签页的名称</translation>
    </message>
    <message>
        <source>missing: a tab shows a service or a url</source>
        <translation>缺少：标签页要显示一个服务或 URL</translation>
    </message>
    <message>
        <source>found &quot;%1&quot;; allowed: &quot;1.0&quot;</source>
        <translation>实际为“%1”；允许：“1.0”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a process name; allowed: a-z, 0-9 and - (at most 40)</source>
        <translation>“%1”不是有效的进程名；允许 a-z、0-9 和 -（最多 40 个字符）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no port; expected like http://localhost:3000</source>
        <translation>“%1”没有端口；应类似 http://localhost:3000</translation>
    </message>
    <message>
        <source>not valid YAML: %1</source>
        <translation>不是有效的 YAML：%1</translation>
    </message>
    <message>
        <source>%1 listens on port %2 like another one: change one of them.</source>
        <translation>%1 与另一个程序都监听端口 %2：请修改其中一个。</translation>
    </message>
    <message>
        <source>port %1 is taken by another one: moved to %2</source>
        <translation>端口 %1 已被另一个程序占用：已改为 %2</translation>
    </message>
    <message>
        <source>it is a package of the workspace</source>
        <translation>它是工作区中的一个包</translation>
    </message>
    <message>
        <source>It has a pinacle.yaml already: that is what a pod takes.</source>
        <translation>已有 pinacle.yaml：Pod 以它为准。</translation>
    </message>
    <message>
        <source>Nothing was found that Pinacle knows how to start.</source>
        <translation>没有找到 Pinacle 知道如何启动的内容。</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>不是 UTF-8</translation>
    </message>
    <message>
        <source>a carriage return stands without a line feed</source>
        <translation>有回车符没有跟随换行符</translation>
    </message>
    <message>
        <source>it holds more than one document</source>
        <translation>包含多个文档</translation>
    </message>
    <message>
        <source>Not valid YAML: line %1, column %2: %3</source>
        <translation>不是有效的 YAML：第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>键值映射</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>the file is over 1 MB</source>
        <translation>文件超过 1 MB</translation>
    </message>
    <message>
        <source>not valid YAML: a control character</source>
        <translation>不是有效的 YAML：含控制字符</translation>
    </message>
    <message>
        <source>expected a map, found %1</source>
        <translation>应为键值映射，实际为 %1</translation>
    </message>
    <message>
        <source>given twice</source>
        <translation>出现了两次</translation>
    </message>
    <message>
        <source>unknown key%1; allowed: %2</source>
        <translation>未知的键%1；允许：%2</translation>
    </message>
    <message>
        <source>expected a text, found %1</source>
        <translation>应为文本，实际为 %1</translation>
    </message>
    <message>
        <source>expected a number, found &quot;%1&quot;</source>
        <translation>应为数字，实际为“%1”</translation>
    </message>
    <message>
        <source>expected true or false, found &quot;%1&quot;</source>
        <translation>应为 true 或 false，实际为“%1”</translation>
    </message>
    <message>
        <source>expected a text or a list, found %1</source>
        <translation>应为文本或列表，实际为 %1</translation>
    </message>
    <message>
        <source>This computer could not start a program: %1</source>
        <translation>本机无法启动程序：%1</translation>
    </message>
    <message>
        <source>Nobody can tell the address of a Lima VM here.</source>
        <translation>此处无法得知 Lima 虚拟机的地址。</translation>
    </message>
    <message>
        <source>Something other than this pod answers on the server&apos;s port %1.</source>
        <translation>服务器端口 %1 上应答的不是此 Pod。</translation>
    </message>
    <message>
        <source>The pod does not answer on the server&apos;s port %1.</source>
        <translation>Pod 在服务器端口 %1 上没有应答。</translation>
    </message>
    <message>
        <source>provided elsewhere</source>
        <translation>由别处提供</translation>
    </message>
    <message>
        <source>Something other than this pod answers on port %1.</source>
        <translation>端口 %1 上应答的不是此 Pod。</translation>
    </message>
    <message>
        <source>The pod does not answer on port %1.</source>
        <translation>Pod 在端口 %1 上没有应答。</translation>
    </message>
    <message>
        <source>Port %1 of this computer cannot be used: %2.</source>
        <translation>无法使用本机端口 %1：%2。</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken by another program.</source>
        <translation>本机端口 %1 已被另一个程序占用。</translation>
    </message>
    <message>
        <source>The server&apos;s address was changed.</source>
        <translation>服务器的地址已更改。</translation>
    </message>
    <message>
        <source>%1 does not answer any more.</source>
        <translation>%1 不再应答。</translation>
    </message>
    <message>
        <source>%1 line %2</source>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>The host key of %1 (%2) is marked as revoked in %3.</source>
        <translation>%1 的主机密钥（%2）在 %3 中被标记为已吊销。</translation>
    </message>
    <message>
        <source>Do not connect before the server&apos;s owner has replaced the key.</source>
        <translation>在服务器所有者更换密钥之前，请勿连接。</translation>
    </message>
    <message>
        <source>is of another kind than the known one</source>
        <translation>与已知密钥的类型不同</translation>
    </message>
    <message>
        <source>has changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>The host key of %1 %2. Known (%3): %4. Shown now: %5.</source>
        <translation>%1 的主机密钥%2。已知（%3）：%4。现在显示：%5。</translation>
    </message>
    <message>
        <source>Somebody may be in between. Ask the server&apos;s owner whether the key was replaced; if so, let the new one take its place:
%1</source>
        <translation>可能存在中间人攻击。请向服务器所有者确认密钥是否已更换；如果是，请用新密钥替换：
%1</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>The server %1 is not known yet. The fingerprint of its host key is %2.</source>
        <translation>首次连接服务器 %1。其主机密钥的指纹为 %2。</translation>
    </message>
    <message>
        <source>Compare it with the one that the server&apos;s owner gives you, and confirm it once.</source>
        <translation>请与服务器所有者提供的指纹比对，并确认一次。</translation>
    </message>
    <message>
        <source>%1 cannot be changed: %2</source>
        <translation>无法修改 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>This user</source>
        <translation>此用户</translation>
    </message>
    <message>
        <source>This needs root, and sudo is not installed.</source>
        <translation>此操作需要 root，而未安装 sudo。</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>信号 %1</translation>
    </message>
    <message>
        <source>%1 failed (%2)%3</source>
        <translation>“%1”失败（%2）%3</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. Free some space there (for example with `docker system prune`), then retry.</source>
        <translation>服务器的磁盘已满。请在服务器上释放空间（例如用 `docker system prune`），然后重试。</translation>
    </message>
    <message>
        <source>%1 (accepted, but the server wants more than a key)</source>
        <translation>%1（已接受，但服务器要求的不只是密钥）</translation>
    </message>
    <message>
        <source>%1 (refused)</source>
        <translation>%1（被拒绝）</translation>
    </message>
    <message>
        <source>key %1 (its passphrase is another one)</source>
        <translation>密钥 %1（密码短语不正确）</translation>
    </message>
    <message>
        <source>key %1 (is protected by a passphrase)</source>
        <translation>密钥 %1（受密码短语保护）</translation>
    </message>
    <message>
        <source>key %1 (cannot be read as a private key)</source>
        <translation>密钥 %1（无法作为私钥读取）</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>密钥 %1</translation>
    </message>
    <message>
        <source>%1 (no such file)</source>
        <translation>%1（没有此文件）</translation>
    </message>
    <message>
        <source>the agent&apos;s keys</source>
        <translation>代理中的密钥</translation>
    </message>
    <message>
        <source>the agent (not running)</source>
        <translation>代理（未运行）</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Logging in as %1 took too long.</source>
        <translation>以 %1 登录超时。</translation>
    </message>
    <message>
        <source>If the key&apos;s agent waits for a confirmation, give it; then retry.</source>
        <translation>如果密钥代理在等待确认，请确认，然后重试。</translation>
    </message>
    <message>
        <source>%1 refused the login. Tried: %2.</source>
        <translation>%1 拒绝登录。已尝试：%2。</translation>
    </message>
    <message>
        <source>Load the key into the agent: ssh-add %1
Or check the server here, which asks for the passphrase and keeps it among your secrets.</source>
        <translation>将密钥加载到代理：ssh-add %1
或在此检查服务器：会询问密码短语，并保存在您的机密存储中。</translation>
    </message>
    <message>
        <source>The server takes no keys; allow PubkeyAuthentication in its sshd_config.</source>
        <translation>服务器不接受密钥；请在其 sshd_config 中允许 PubkeyAuthentication。</translation>
    </message>
    <message>
        <source>Put your public key on the server: ssh-copy-id -p %1 %2</source>
        <translation>将您的公钥放到服务器上：ssh-copy-id -p %1 %2</translation>
    </message>
    <message>
        <source>%1 runs no more commands on this connection: %2</source>
        <translation>%1 不再在此连接上运行命令：%2</translation>
    </message>
    <message>
        <source>%1 did not start a command in time.</source>
        <translation>%1 未能及时启动命令。</translation>
    </message>
    <message>
        <source>the certificate %1</source>
        <translation>证书 %1</translation>
    </message>
    <message>
        <source>the smart card of %1</source>
        <translation>%1 的智能卡</translation>
    </message>
    <message>
        <source>the security key of %1</source>
        <translation>%1 的安全密钥</translation>
    </message>
    <message>
        <source>IdentitiesOnly with the agent</source>
        <translation>与代理一起使用的 IdentitiesOnly</translation>
    </message>
    <message>
        <source>Your ssh configuration cannot be used for %1: %2</source>
        <translation>您的 ssh 配置不能用于 %1：%2</translation>
    </message>
    <message>
        <source>`ssh -G %1` shows the same; correct the file that it names.</source>
        <translation>`ssh -G %1` 会显示同样的问题；请修正其中提到的文件。</translation>
    </message>
    <message>
        <source>%1, through %2</source>
        <translation>%1，经由 %2</translation>
    </message>
    <message>
        <source>your ProxyCommand</source>
        <translation>您的 ProxyCommand</translation>
    </message>
    <message>
        <source>There is no connection to %1.</source>
        <translation>没有到 %1 的连接。</translation>
    </message>
    <message>
        <source>The server&apos;s shell ended while %1 ran, so its result is not known.</source>
        <translation>%1 运行时服务器的 shell 已退出，因此结果未知。</translation>
    </message>
    <message>
        <source>This needs root on %1, and sudo is not installed there.</source>
        <translation>此操作需要 %1 上的 root，而那里未安装 sudo。</translation>
    </message>
    <message>
        <source>Install sudo, or log in as root.</source>
        <translation>请安装 sudo，或以 root 登录。</translation>
    </message>
    <message>
        <source>Process group %1 on %2 may still run.</source>
        <translation>%2 上的进程组 %1 可能仍在运行。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a host name.</source>
        <translation>“%1”不是主机名。</translation>
    </message>
    <message>
        <source>The address %1@%2 cannot be used: %3</source>
        <translation>无法使用地址 %1@%2：%3</translation>
    </message>
    <message>
        <source>%1 port %2 ended the connection before SSH was set up.</source>
        <translation>%1 端口 %2 在 SSH 建立之前断开了连接。</translation>
    </message>
    <message>
        <source>Check that an SSH service listens on this port.</source>
        <translation>请检查此端口上是否有 SSH 服务在监听。</translation>
    </message>
    <message>
        <source>%1 cannot be reached through %2: %3</source>
        <translation>无法经由 %2 访问 %1：%3</translation>
    </message>
    <message>
        <source>it ended without a word.</source>
        <translation>它没有任何提示就退出了。</translation>
    </message>
    <message>
        <source>Try `ssh %1` in a terminal: it must get through without asking anything.</source>
        <translation>请在终端中尝试 `ssh %1`：必须无需任何询问即可连通。</translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <translation>%1 端口 %2</translation>
    </message>
    <message>
        <source>%1 takes connections but does not speak SSH.</source>
        <translation>%1 接受连接，但不使用 SSH 协议。</translation>
    </message>
    <message>
        <source>Check the port, and whether the server hangs.</source>
        <translation>请检查端口，以及服务器是否卡住。</translation>
    </message>
    <message>
        <source>%1 showed no host key.</source>
        <translation>%1 没有出示主机密钥。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>与 %1 的连接已断开。</translation>
    </message>
    <message>
        <source>Check that the server runs and can be reached, then retry.</source>
        <translation>请检查服务器是否在运行且可访问，然后重试。</translation>
    </message>
    <message>
        <source>No folder for ssh&apos;s socket could be made: %1</source>
        <translation>无法为 ssh 的套接字创建文件夹：%1</translation>
    </message>
    <message>
        <source>Logging in to %1 with the system&apos;s ssh took too long.</source>
        <translation>用系统的 ssh 登录 %1 超时。</translation>
    </message>
    <message>
        <source>If a security key waits to be touched, touch it; then retry.</source>
        <translation>如果安全密钥在等待触碰，请触碰它，然后重试。</translation>
    </message>
    <message>
        <source>The system&apos;s ssh could not log in to %1 either: %2</source>
        <translation>系统的 ssh 也无法登录 %1：%2</translation>
    </message>
    <message>
        <source>Try `ssh %1` in a terminal: it must get in without asking anything.</source>
        <translation>请在终端中尝试 `ssh %1`：必须无需任何询问即可登录。</translation>
    </message>
    <message>
        <source>the system&apos;s ssh, because of %1</source>
        <translation>系统的 ssh（因为 %1）</translation>
    </message>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <source>The name %1 could not be looked up in time.</source>
        <translation>未能及时解析名称 %1。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network and name servers.</source>
        <translation>请检查本机的网络和域名服务器。</translation>
    </message>
    <message>
        <source>There is no server called %1.</source>
        <translation>没有名为 %1 的服务器。</translation>
    </message>
    <message>
        <source>Check the spelling of the host name.</source>
        <translation>请检查主机名的拼写。</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 没有应答。</translation>
    </message>
    <message>
        <source>Check that the server is switched on, and that no firewall is in between.</source>
        <translation>请检查服务器是否已开机，以及中间是否有防火墙。</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>无法访问 %1：%2。</translation>
    </message>
    <message>
        <source>Check host name and port, and that the SSH service runs on the server.</source>
        <translation>请检查主机名和端口，以及服务器上的 SSH 服务是否在运行。</translation>
    </message>
    <message>
        <source>The command has no program.</source>
        <translation>命令中没有程序。</translation>
    </message>
    <message>
        <source>A program&apos;s name cannot start with a dash: %1</source>
        <translation>程序名不能以连字符开头：%1</translation>
    </message>
    <message>
        <source>The command has a word that cannot be passed to a program (it holds a NUL character or is not valid Unicode).</source>
        <translation>命令中有无法传给程序的词（包含 NUL 字符或不是有效的 Unicode）。</translation>
    </message>
    <message>
        <source>The command is too long: %1 bytes, at most %2 are possible.</source>
        <translation>命令过长：%1 字节，最多允许 %2 字节。</translation>
    </message>
    <message>
        <source>Pass long texts through a file or standard input.</source>
        <translation>请通过文件或标准输入传递长文本。</translation>
    </message>
    <message>
        <source>%1 took longer than %2 s and was ended.</source>
        <translation>%1 运行超过 %2 秒，已被终止。</translation>
    </message>
    <message>
        <source>%1 may not run commands as root here without a password.</source>
        <translation>%1 在此不能免密码以 root 运行命令。</translation>
    </message>
    <message>
        <source>Allow it in a file under /etc/sudoers.d:
%1 ALL=(ALL) NOPASSWD: ALL</source>
        <translation>请在 /etc/sudoers.d 下的文件中允许：
%1 ALL=(ALL) NOPASSWD: ALL</translation>
    </message>
    <message>
        <source>
or let the user talk to Docker: sudo usermod -aG docker %1</source>
        <translation>
或让该用户可使用 Docker：sudo usermod -aG docker %1</translation>
    </message>
    <message>
        <source>Cannot make the folder %1.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Set PINACLE_HOME to a folder that can be written.</source>
        <translation>请将 PINACLE_HOME 设为可写的文件夹。</translation>
    </message>
    <message>
        <source>The pod&apos;s deploy key is still at %1: %2</source>
        <translation>Pod 的部署密钥仍在 %1 上：%2</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>无法访问 %1：%2</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>请检查网络和地址，然后重试。</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure: %2</source>
        <translation>与 %1 的连接不安全：%2</translation>
    </message>
    <message>
        <source>Where a company inspects TLS, add its certificate to this computer&apos;s trust store.</source>
        <translation>如果公司会检查 TLS 流量，请将其证书加入本机的受信任证书。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a GitHub API.</source>
        <translation>“%1”不是 GitHub API 的地址。</translation>
    </message>
    <message>
        <source>For example https://api.github.com, or https://HOST/api/v3 of an Enterprise server.</source>
        <translation>例如 https://api.github.com，或企业服务器的 https://HOST/api/v3。</translation>
    </message>
    <message>
        <source>%1 did not answer within 30 s.</source>
        <translation>%1 在 30 秒内没有应答。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>%1 sends us to %2, where the token does not belong.</source>
        <translation>%1 将请求转到 %2，而令牌不应发往那里。</translation>
    </message>
    <message>
        <source>%1 takes no more requests until %2.</source>
        <translation>%1 在 %2 之前不再接受请求。</translation>
    </message>
    <message>
        <source>Log in: the limit is much higher then.</source>
        <translation>请登录：登录后限额高得多。</translation>
    </message>
    <message>
        <source>Wait until then. Nothing was changed.</source>
        <translation>请等到那时。没有更改任何内容。</translation>
    </message>
    <message>
        <source>%1 does not accept the token: it expired, or was taken back.</source>
        <translation>%1 不接受令牌：它已过期或被撤销。</translation>
    </message>
    <message>
        <source>Log in again with `pinacle github login`.</source>
        <translation>请用 `pinacle github login` 重新登录。</translation>
    </message>
    <message>
        <source>%1 does not allow this: %2</source>
        <translation>%1 不允许此操作：%2</translation>
    </message>
    <message>
        <source>Log in with a token that has the right: &quot;repo&quot;, or for a fine-grained one contents and administration of the repository.</source>
        <translation>请用具有权限的令牌登录：“repo”；细粒度令牌则需要仓库的 contents 和 administration 权限。</translation>
    </message>
    <message>
        <source>%1 refuses this: %2</source>
        <translation>%1 拒绝此操作：%2</translation>
    </message>
    <message>
        <source>%1 has trouble of its own (status %2): %3</source>
        <translation>%1 自身出现故障（状态 %2）：%3</translation>
    </message>
    <message>
        <source>%1 knows no %2, or does not show it to us.</source>
        <translation>%1 没有 %2，或不向我们显示。</translation>
    </message>
    <message>
        <source>Check the name; private repositories need a token that may see them.</source>
        <translation>请检查名称；私有仓库需要有权查看的令牌。</translation>
    </message>
    <message>
        <source>%1 answers, but not as GitHub does.</source>
        <translation>%1 有应答，但与 GitHub 的不同。</translation>
    </message>
    <message>
        <source>Check the address of the API.</source>
        <translation>请检查 API 的地址。</translation>
    </message>
    <message>
        <source>%1 sends us to another host for the rest of a list.</source>
        <translation>%1 让我们到另一台主机获取列表的其余部分。</translation>
    </message>
    <message>
        <source>%1 has no organisation &quot;%2&quot;, or does not show it to us.</source>
        <translation>%1 没有组织“%2”，或不向我们显示。</translation>
    </message>
    <message>
        <source>Check the owner in the address.</source>
        <translation>请检查地址中的所有者。</translation>
    </message>
    <message>
        <source>Give another name; one that you cannot see may have this one.</source>
        <translation>请换一个名称；可能已有一个您看不到的仓库使用此名称。</translation>
    </message>
    <message>
        <source>%1 begins no login for this application: %2</source>
        <translation>%1 不为此应用启动登录：%2</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>Check the setting github.client_id, or log in with a token.</source>
        <translation>请检查设置 github.client_id，或用令牌登录。</translation>
    </message>
    <message>
        <source>%1 sends you to a page that is not its own: %2</source>
        <translation>%1 让您前往不属于它的页面：%2</translation>
    </message>
    <message>
        <source>The login was refused in the browser.</source>
        <translation>登录在浏览器中被拒绝。</translation>
    </message>
    <message>
        <source>%1 ends the login: %2</source>
        <translation>%1 终止了登录：%2</translation>
    </message>
    <message>
        <source>The code expired before it was typed in.</source>
        <translation>代码在输入之前已过期。</translation>
    </message>
    <message>
        <source>Begin the login again.</source>
        <translation>请重新开始登录。</translation>
    </message>
    <message>
        <source>Nobody is logged in at %1.</source>
        <translation>没有人登录 %1。</translation>
    </message>
    <message>
        <source>Log in with `pinacle github login`, or with `gh auth login`.</source>
        <translation>请用 `pinacle github login` 或 `gh auth login` 登录。</translation>
    </message>
    <message>
        <source>You may read %1 at %2, but not push to it.</source>
        <translation>您可以读取 %2 上的 %1，但不能推送。</translation>
    </message>
    <message>
        <source>Give a repository of yours, or a token that may write to this one.</source>
        <translation>请指定您自己的仓库，或提供可写入此仓库的令牌。</translation>
    </message>
    <message>
        <source>%1 at %2 is not empty; nothing was made.</source>
        <translation>%2 上的 %1 不为空；没有创建任何内容。</translation>
    </message>
    <message>
        <source>Give another name, or make the pod from this repository (--repo).</source>
        <translation>请换一个名称，或从此仓库创建 Pod（--repo）。</translation>
    </message>
    <message>
        <source>%1 has no repository %2, or does not show it to you.</source>
        <translation>%1 没有仓库 %2，或不向您显示。</translation>
    </message>
    <message>
        <source>Repositories can be made at %1 alone, not at %2.</source>
        <translation>只能在 %1 上创建仓库，不能在 %2 上创建。</translation>
    </message>
    <message>
        <source>Make it there yourself, and let the pod only push to it.</source>
        <translation>请在那里自行创建，只让 Pod 推送。</translation>
    </message>
    <message>
        <source>limactl is not installed.</source>
        <translation>未安装 limactl。</translation>
    </message>
    <message>
        <source>Install Lima: `brew install lima`.</source>
        <translation>请安装 Lima：`brew install lima`。</translation>
    </message>
    <message>
        <source>Lima says: %1</source>
        <translation>Lima 报告：%1</translation>
    </message>
    <message>
        <source>limactl cannot read its configuration</source>
        <translation>limactl 无法读取其配置</translation>
    </message>
    <message>
        <source>The Lima VM &quot;%1&quot; has no SSH port: it does not run.</source>
        <translation>Lima 虚拟机“%1”没有 SSH 端口：它未运行。</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>请启动它。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name of a Lima VM.</source>
        <translation>“%1”不是有效的 Lima 虚拟机名称。</translation>
    </message>
    <message>
        <source>There is no Lima VM &quot;%1&quot;.</source>
        <translation>没有 Lima 虚拟机“%1”。</translation>
    </message>
    <message>
        <source>`limactl list` shows those that are there.</source>
        <translation>`limactl list` 会列出已有的虚拟机。</translation>
    </message>
    <message>
        <source>The Lima VM &quot;%1&quot; is %2.</source>
        <translation>Lima 虚拟机“%1”的状态：%2。</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>The Lima VM &quot;%1&quot; did not start: %2</source>
        <translation>Lima 虚拟机“%1”没有启动：%2</translation>
    </message>
    <message>
        <source>QEMU needs KVM: `ls -l /dev/kvm` shows whether it is there and whose it is; `sudo usermod --append --groups kvm $USER` and a new login allow it.</source>
        <translation>QEMU 需要 KVM：`ls -l /dev/kvm` 会显示它是否存在及其归属；运行 `sudo usermod --append --groups kvm $USER` 并重新登录即可获得权限。</translation>
    </message>
    <message>
        <source>The VM is broken (%1): stopping what is left of it</source>
        <translation>虚拟机已损坏（%1）：正在停止其残留部分</translation>
    </message>
    <message>
        <source>The paths of the sockets of &quot;%1&quot; below %2 would be too long.</source>
        <translation>“%1”在 %2 下的套接字路径会过长。</translation>
    </message>
    <message>
        <source>Choose a shorter name, or set LIMA_HOME to a shorter folder.</source>
        <translation>请选择更短的名称，或将 LIMA_HOME 设为路径更短的文件夹。</translation>
    </message>
    <message>
        <source>There is a Lima VM &quot;%1&quot; already.</source>
        <translation>已有 Lima 虚拟机“%1”。</translation>
    </message>
    <message>
        <source>Choose another name, or use it: lima:%1.</source>
        <translation>请另选名称，或直接使用它：lima:%1。</translation>
    </message>
    <message>
        <source>This has gone too far to be undone: &quot;%1&quot; was begun.</source>
        <translation>已无法撤销：“%1”已经开始。</translation>
    </message>
    <message>
        <source>Resume it.</source>
        <translation>请继续完成。</translation>
    </message>
    <message>
        <source>Not everything could be undone: %1</source>
        <translation>未能全部撤销：%1</translation>
    </message>
    <message>
        <source>Roll back again when the server can be reached.</source>
        <translation>服务器可访问后，请再次回滚。</translation>
    </message>
    <message>
        <source>%1 in the pod is over 1 MB.</source>
        <translation>Pod 中的 %1 超过 1 MB。</translation>
    </message>
    <message>
        <source>%1 was changed in the pod since it was read.</source>
        <translation>读取之后，Pod 中的 %1 已被修改。</translation>
    </message>
    <message>
        <source>Read it again, and make your change there.</source>
        <translation>请重新读取，再进行修改。</translation>
    </message>
    <message>
        <source>There is no env set &quot;%1&quot;.</source>
        <translation>没有环境变量集“%1”。</translation>
    </message>
    <message>
        <source>Make one with `pinacle envset save NAME KEY=VALUE…`.</source>
        <translation>请用 `pinacle envset save NAME KEY=VALUE…` 创建一个。</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>已有：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot name an env set.</source>
        <translation>“%1”不能作为环境变量集的名称。</translation>
    </message>
    <message>
        <source>A name has 1 to 100 characters and no control characters.</source>
        <translation>名称须为 1 至 100 个字符，不能包含控制字符。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>The project&apos;s .env is larger than 1 MB.</source>
        <translation>项目的 .env 超过 1 MB。</translation>
    </message>
    <message>
        <source>The project&apos;s .env is a link or no plain file.</source>
        <translation>项目的 .env 是链接，或不是普通文件。</translation>
    </message>
    <message>
        <source>Make it a plain file, then sync again. Nothing was changed.</source>
        <translation>请将其改为普通文件，然后重新同步。没有更改任何内容。</translation>
    </message>
    <message>
        <source>Cannot read the project&apos;s .env.</source>
        <translation>无法读取项目的 .env。</translation>
    </message>
    <message>
        <source>Look at the file in the pod&apos;s terminal.</source>
        <translation>请在 Pod 的终端中查看该文件。</translation>
    </message>
    <message>
        <source>Cannot write the project&apos;s .env.</source>
        <translation>无法写入项目的 .env。</translation>
    </message>
    <message>
        <source>Look at the folder in the pod&apos;s terminal.</source>
        <translation>请在 Pod 的终端中查看该文件夹。</translation>
    </message>
    <message>
        <source>The project&apos;s .env changes all the time.</source>
        <translation>项目的 .env 一直在变化。</translation>
    </message>
    <message>
        <source>Stop what writes it, then sync again.</source>
        <translation>请停止写入它的程序，然后重新同步。</translation>
    </message>
    <message>
        <source>The repository has no branch &quot;%1&quot;.</source>
        <translation>仓库没有分支“%1”。</translation>
    </message>
    <message>
        <source>%1 shows another host key than the one that this pod trusts.</source>
        <translation>%1 出示的主机密钥与此 Pod 信任的不同。</translation>
    </message>
    <message>
        <source>%1 has no such repository for us, or refuses the %2.</source>
        <translation>%1 上没有我们可用的此仓库，或拒绝了 %2。</translation>
    </message>
    <message>
        <source>pod&apos;s key</source>
        <translation>Pod 的密钥</translation>
    </message>
    <message>
        <source>token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Add the pod&apos;s public key to the repository as a deploy key, then resume.</source>
        <translation>请将 Pod 的公钥添加为仓库的部署密钥，然后继续。</translation>
    </message>
    <message>
        <source>Check the address; for a private repository give a token that may read it.</source>
        <translation>请检查地址；私有仓库需要提供有权读取的令牌。</translation>
    </message>
    <message>
        <source>The repository at %1 is not empty; nothing was pushed.</source>
        <translation>%1 上的仓库不为空；没有推送任何内容。</translation>
    </message>
    <message>
        <source>Give an empty repository, or make the pod from this one.</source>
        <translation>请指定空仓库，或从此仓库创建 Pod。</translation>
    </message>
    <message>
        <source>Check the address and the server&apos;s network, then resume.</source>
        <translation>请检查地址和服务器的网络，然后继续。</translation>
    </message>
    <message>
        <source>%1 does not answer over SSH at port %2.</source>
        <translation>%1 在端口 %2 上没有以 SSH 应答。</translation>
    </message>
    <message>
        <source>The pod&apos;s container is gone from the server.</source>
        <translation>服务器上已没有此 Pod 的容器。</translation>
    </message>
    <message>
        <source>Remove old automatic snapshots</source>
        <translation>移除旧的自动快照</translation>
    </message>
    <message>
        <source>Take the snapshot</source>
        <translation>创建快照</translation>
    </message>
    <message>
        <source>Stop the pod</source>
        <translation>停止 Pod</translation>
    </message>
    <message>
        <source>Take a snapshot of the present state</source>
        <translation>为当前状态创建快照</translation>
    </message>
    <message>
        <source>Keep the present state until the restored one runs</source>
        <translation>保留当前状态，直到恢复的状态运行</translation>
    </message>
    <message>
        <source>Take over the snapshot&apos;s configuration</source>
        <translation>采用快照的配置</translation>
    </message>
    <message>
        <source>Remove the state that was replaced</source>
        <translation>移除被替换的状态</translation>
    </message>
    <message>
        <source>Check the snapshot</source>
        <translation>检查快照</translation>
    </message>
    <message>
        <source>before restoring %1</source>
        <translation>恢复 %1 之前</translation>
    </message>
    <message>
        <source>Save processes and memory</source>
        <translation>保存进程和内存</translation>
    </message>
    <message>
        <source>Stop the pod, keep its files</source>
        <translation>停止 Pod，保留文件</translation>
    </message>
    <message>
        <source>Restore processes and memory</source>
        <translation>恢复进程和内存</translation>
    </message>
    <message>
        <source>Remove the saved memory</source>
        <translation>移除已保存的内存</translation>
    </message>
    <message>
        <source>Change the tier from %1 to %2</source>
        <translation>将规格从 %1 改为 %2</translation>
    </message>
    <message>
        <source>Send it to the new server and read it back there</source>
        <translation>传送到新服务器并在那里读回校验</translation>
    </message>
    <message>
        <source>The snapshot of the pod is gone.</source>
        <translation>此 Pod 的快照已不存在。</translation>
    </message>
    <message>
        <source>Create the container there</source>
        <translation>在那里创建容器</translation>
    </message>
    <message>
        <source>Note that the pod is on the new server</source>
        <translation>记录 Pod 已在新服务器上</translation>
    </message>
    <message>
        <source>Remove it from the old server</source>
        <translation>从旧服务器移除</translation>
    </message>
    <message>
        <source>before the move</source>
        <translation>迁移之前</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>创建快照</translation>
    </message>
    <message>
        <source>Start it there</source>
        <translation>在那里启动</translation>
    </message>
    <message>
        <source>The pod is on %1 already.</source>
        <translation>Pod 已在 %1 上。</translation>
    </message>
    <message>
        <source>Pods cannot run on %1 now (%2).</source>
        <translation>目前无法在 %1 上运行 Pod（%2）。</translation>
    </message>
    <message>
        <source>Check the server, or run Provision on it.</source>
        <translation>请检查服务器，或在其上运行“部署”。</translation>
    </message>
    <message>
        <source>The pod&apos;s port %1 is taken on %2.</source>
        <translation>Pod 的端口 %1 在 %2 上已被占用。</translation>
    </message>
    <message>
        <source>Stop what uses it there: the pod keeps its address when it moves.</source>
        <translation>请停止那里占用它的程序：Pod 迁移时地址不变。</translation>
    </message>
    <message>
        <source>All 256 pod networks of %1 are in use.</source>
        <translation>%1 的 256 个 Pod 网络已全部用完。</translation>
    </message>
    <message>
        <source>The pod&apos;s server is gone.</source>
        <translation>Pod 的服务器已不存在。</translation>
    </message>
    <message>
        <source>%1 of %2 processors and %3 GB of memory are free%4</source>
        <translation>处理器可用 %1/%2，内存可用 %3 GB%4</translation>
    </message>
    <message>
        <source>; its pod image has to be built first</source>
        <translation>；需要先构建 Pod 镜像</translation>
    </message>
    <message>
        <source>%1 has %2 MB of memory to give, and the tier needs %3.</source>
        <translation>%1 可用内存为 %2 MB，而该规格需要 %3 MB。</translation>
    </message>
    <message>
        <source>%1 has %2 GB of disk left, and the tier promises %3.</source>
        <translation>%1 剩余磁盘空间为 %2 GB，而该规格承诺 %3 GB。</translation>
    </message>
    <message>
        <source>The pods of %1 would share %2 processors that are promised %3 times.</source>
        <translation>%1 上的 Pod 将共享 %2 个处理器，超配至 %3 倍。</translation>
    </message>
    <message>
        <source>`pinacle pod resize` changes the tier; `pinacle service add` and `service remove` change the services of a pod that runs.</source>
        <translation>`pinacle pod resize` 更改规格；`pinacle service add` 和 `service remove` 更改运行中的 Pod 的服务。</translation>
    </message>
    <message>
        <source>Services and tier of a pod that does not run are not changed here.</source>
        <translation>Pod 未运行时，不能在此更改其服务和规格。</translation>
    </message>
    <message>
        <source>This does not go with the services and the tier that the pod has: %1.</source>
        <translation>这与 Pod 现有的服务和规格不符：%1。</translation>
    </message>
    <message>
        <source>There is no such pod.</source>
        <translation>没有此 Pod。</translation>
    </message>
    <message>
        <source>Another operation runs on this pod.</source>
        <translation>此 Pod 上正在执行另一项操作。</translation>
    </message>
    <message>
        <source>Wait until it ends, then save again.</source>
        <translation>请等它结束，然后重新保存。</translation>
    </message>
    <message>
        <source>The pod&apos;s configuration was changed since it was read.</source>
        <translation>读取之后，Pod 的配置已被更改。</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>未监听</translation>
    </message>
    <message>
        <source>listening, no answer yet</source>
        <translation>正在监听，尚无应答</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Its installation failed: remove it and add it again.</source>
        <translation>安装失败：请移除后重新添加。</translation>
    </message>
    <message>
        <source>No process of pinacle.yaml has this port: start what is to answer there.</source>
        <translation>pinacle.yaml 中没有使用此端口的进程：请启动应在此应答的程序。</translation>
    </message>
    <message>
        <source>Look at its log (pinacle %1 logs &quot;%2&quot; %3), then restart it.</source>
        <translation>请查看其日志（pinacle %1 logs &quot;%2&quot; %3），然后重启。</translation>
    </message>
    <message>
        <source>Stop the container</source>
        <translation>停止容器</translation>
    </message>
    <message>
        <source>Remove the container</source>
        <translation>移除容器</translation>
    </message>
    <message>
        <source>Remove the network</source>
        <translation>移除网络</translation>
    </message>
    <message>
        <source>Remove the files it was restored from</source>
        <translation>移除恢复时所用的文件</translation>
    </message>
    <message>
        <source>Prepare the pod image</source>
        <translation>准备 Pod 镜像</translation>
    </message>
    <message>
        <source>Check subnet and port</source>
        <translation>检查子网和端口</translation>
    </message>
    <message>
        <source>Create the network</source>
        <translation>创建网络</translation>
    </message>
    <message>
        <source>Create the container</source>
        <translation>创建容器</translation>
    </message>
    <message>
        <source>Start the container</source>
        <translation>启动容器</translation>
    </message>
    <message>
        <source>Prove the isolation</source>
        <translation>验证隔离</translation>
    </message>
    <message>
        <source>Write identity and environment</source>
        <translation>写入身份和环境变量</translation>
    </message>
    <message>
        <source>Install the services</source>
        <translation>安装服务</translation>
    </message>
    <message>
        <source>Start the services</source>
        <translation>启动服务</translation>
    </message>
    <message>
        <source>The snapshot is gone.</source>
        <translation>快照已不存在。</translation>
    </message>
    <message>
        <source>Make the project</source>
        <translation>创建项目</translation>
    </message>
    <message>
        <source>Install the project&apos;s dependencies</source>
        <translation>安装项目的依赖</translation>
    </message>
    <message>
        <source>Start the project&apos;s processes</source>
        <translation>启动项目的进程</translation>
    </message>
    <message>
        <source>Not healthy after %1 s: %2</source>
        <translation>%1 秒后仍不正常：%2</translation>
    </message>
    <message>
        <source>Look at the log of what is named, then retry.</source>
        <translation>请查看所列项目的日志，然后重试。</translation>
    </message>
    <message>
        <source>Wait until everything answers</source>
        <translation>等待全部应答</translation>
    </message>
    <message>
        <source>waiting to start</source>
        <translation>等待开始</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>正在创建</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>hibernating</source>
        <translation>正在休眠</translation>
    </message>
    <message>
        <source>hibernated</source>
        <translation>已休眠</translation>
    </message>
    <message>
        <source>waking up</source>
        <translation>正在唤醒</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>being deleted</source>
        <translation>正在删除</translation>
    </message>
    <message>
        <source>start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>hibernate</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>wake up</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>take a snapshot</source>
        <translation>创建快照</translation>
    </message>
    <message>
        <source>restore a snapshot</source>
        <translation>恢复快照</translation>
    </message>
    <message>
        <source>change its tier</source>
        <translation>更改规格</translation>
    </message>
    <message>
        <source>move</source>
        <translation>迁移</translation>
    </message>
    <message>
        <source>be deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>add a service</source>
        <translation>添加服务</translation>
    </message>
    <message>
        <source>remove a service</source>
        <translation>移除服务</translation>
    </message>
    <message>
        <source>start or stop a service</source>
        <translation>启动或停止服务</translation>
    </message>
    <message numerus="yes">
        <source>%n changed file(s) not committed</source>
        <translation>
            <numerusform>%n 个已更改的文件未提交</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) not pushed</source>
        <translation>
            <numerusform>%n 个提交未推送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s), which no other place has</source>
        <translation>
            <numerusform>%n 个提交，别处均无副本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stash(es)</source>
        <translation>
            <numerusform>%n 个贮藏</numerusform>
        </translation>
    </message>
    <message>
        <source>The container with every file in it, its databases and its installed packages</source>
        <translation>容器及其中的所有文件、数据库和已安装的软件包</translation>
    </message>
    <message>
        <source>The network, and the port %1</source>
        <translation>网络和端口 %1</translation>
    </message>
    <message>
        <source>Note what is not committed or pushed</source>
        <translation>记录未提交或未推送的内容</translation>
    </message>
    <message>
        <source>The pod&apos;s container is gone from the server: somebody removed it there.</source>
        <translation>服务器上已没有此 Pod 的容器：有人在那里将其移除了。</translation>
    </message>
    <message>
        <source>The container %1 has our label, but is no pod of ours.</source>
        <translation>容器 %1 带有我们的标签，但不是我们的 Pod。</translation>
    </message>
    <message>
        <source>It is left as it is.</source>
        <translation>它保持不变。</translation>
    </message>
    <message>
        <source>The creation of %1 never came to its end.</source>
        <translation>%1 的创建一直没有完成。</translation>
    </message>
    <message>
        <source>Resume or roll it back in the installation that began it, or remove it on the server: docker rm -f %1</source>
        <translation>请在发起创建的安装中继续或回滚，或在服务器上移除：docker rm -f %1</translation>
    </message>
    <message>
        <source>There is no service &quot;%1&quot;.</source>
        <translation>没有服务“%1”。</translation>
    </message>
    <message>
        <source>Known: %1</source>
        <translation>已知：%1</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>是否想输入“%1”？</translation>
    </message>
    <message>
        <source>The pod has %1 already.</source>
        <translation>Pod 已有 %1。</translation>
    </message>
    <message>
        <source>If it does not work, remove it and add it again.</source>
        <translation>如果它不能正常工作，请移除后重新添加。</translation>
    </message>
    <message>
        <source>A pod has one coding assistant, and &quot;%1&quot; has %2.</source>
        <translation>一个 Pod 只有一个编程助手，而“%1”已有 %2。</translation>
    </message>
    <message>
        <source>To have %1 in its place, remove that one first:
pinacle service remove %3 %2
pinacle service add %3 %4</source>
        <translation>要改用 %1，请先移除现有的：
pinacle service remove %3 %2
pinacle service add %3 %4</translation>
    </message>
    <message>
        <source>The pod has no service &quot;%1&quot;.</source>
        <translation>Pod 没有服务“%1”。</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>它有 %1。</translation>
    </message>
    <message>
        <source>%1 needs it.</source>
        <translation>%1 需要它。</translation>
    </message>
    <message>
        <source>Remove that first.</source>
        <translation>请先移除后者。</translation>
    </message>
    <message>
        <source>Write the environment</source>
        <translation>写入环境变量</translation>
    </message>
    <message>
        <source>Install and start it</source>
        <translation>安装并启动</translation>
    </message>
    <message>
        <source>Wait until it answers</source>
        <translation>等待其应答</translation>
    </message>
    <message>
        <source>Write pinacle.yaml</source>
        <translation>写入 pinacle.yaml</translation>
    </message>
    <message>
        <source>Stop and remove it</source>
        <translation>停止并移除</translation>
    </message>
    <message>
        <source>The other server did not take it.</source>
        <translation>另一台服务器没有接收。</translation>
    </message>
    <message>
        <source>The snapshot did not arrive as it was.</source>
        <translation>快照传送后与原来不一致。</translation>
    </message>
    <message>
        <source>Nothing was removed. Try again.</source>
        <translation>没有移除任何内容。请重试。</translation>
    </message>
    <message>
        <source>The Git host %1 is not known yet; its key is %2.</source>
        <translation>首次连接 Git 主机 %1；其密钥为 %2。</translation>
    </message>
    <message>
        <source>Compare the fingerprint with what the host publishes. When it is right, create the pod with --accept-git-host-key %1.</source>
        <translation>请将指纹与该主机公布的指纹比对。如果一致，请用 --accept-git-host-key %1 创建 Pod。</translation>
    </message>
    <message>
        <source>Add this deploy key to the repository, then resume:
%1 pinacle-%2</source>
        <translation>请将此部署密钥添加到仓库，然后继续：
%1 pinacle-%2</translation>
    </message>
    <message>
        <source>The repository&apos;s %1 has mistakes, so the defaults were taken: %2</source>
        <translation>仓库的 %1 有错误，因此采用了默认值：%2</translation>
    </message>
    <message>
        <source>Correct the file in the project.</source>
        <translation>请修正项目中的该文件。</translation>
    </message>
    <message>
        <source>Make the pod&apos;s deploy key</source>
        <translation>生成 Pod 的部署密钥</translation>
    </message>
    <message>
        <source>Clone the repository</source>
        <translation>克隆仓库</translation>
    </message>
    <message>
        <source>Read what the repository asks for</source>
        <translation>读取仓库的要求</translation>
    </message>
    <message>
        <source>Write the project&apos;s .env</source>
        <translation>写入项目的 .env</translation>
    </message>
    <message>
        <source>Compare the project&apos;s .env</source>
        <translation>比较项目的 .env</translation>
    </message>
    <message>
        <source>The environment and the project&apos;s .env were both changed: %1</source>
        <translation>环境变量和项目的 .env 都有更改：%1</translation>
    </message>
    <message>
        <source>Decide with `pinacle env sync`. Nothing was changed.</source>
        <translation>请用 `pinacle env sync` 决定。没有更改任何内容。</translation>
    </message>
    <message>
        <source>Push the first commit</source>
        <translation>推送首次提交</translation>
    </message>
    <message>
        <source>Take the deploy key from the Git host</source>
        <translation>从 Git 主机移除部署密钥</translation>
    </message>
    <message>
        <source>The pod runs without it. Correct the project in the pod and install there.</source>
        <translation>Pod 在没有它们的情况下运行。请在 Pod 中修正项目并在那里安装。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>The program `pinacle` was not found.</source>
        <translation>找不到程序 `pinacle`。</translation>
    </message>
    <message>
        <source>Install it beside the application, or into a folder of PATH.</source>
        <translation>请将其安装在本应用旁边，或 PATH 中的某个文件夹。</translation>
    </message>
    <message>
        <source>A key for the pods could not be made: %1</source>
        <translation>无法为 Pod 生成密钥：%1</translation>
    </message>
    <message>
        <source>Check that OpenSSH&apos;s ssh-keygen is installed.</source>
        <translation>请检查是否已安装 OpenSSH 的 ssh-keygen。</translation>
    </message>
    <message>
        <source>The pod told no host key, but: %1</source>
        <translation>Pod 没有给出主机密钥，而是：%1</translation>
    </message>
    <message>
        <source>The pod does not provably run under gVisor (runtime &quot;%1&quot;, kernel banner %2).</source>
        <translation>无法证明 Pod 在 gVisor 下运行（运行时“%1”，内核标识%2）。</translation>
    </message>
    <message>
        <source>right</source>
        <comment>kernel banner</comment>
        <translation>正确</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Run Provision on the server, then try again.</source>
        <translation>请在服务器上运行“部署”，然后重试。</translation>
    </message>
    <message>
        <source>The file holds no snapshot of a pod: %1.</source>
        <translation>文件中没有 Pod 的快照：%1。</translation>
    </message>
    <message>
        <source>Give a file that `pinacle snapshot export` wrote. Nothing was changed.</source>
        <translation>请提供 `pinacle snapshot export` 写出的文件。没有更改任何内容。</translation>
    </message>
    <message>
        <source>it was refused</source>
        <translation>已被拒绝</translation>
    </message>
    <message>
        <source>it is no tar archive</source>
        <translation>不是 tar 归档</translation>
    </message>
    <message>
        <source>an entry of a kind that no export writes</source>
        <translation>包含导出时不会写入的条目类型</translation>
    </message>
    <message>
        <source>a list in it is too long</source>
        <translation>其中的列表过长</translation>
    </message>
    <message>
        <source>it names the image %1</source>
        <translation>指定了镜像 %1</translation>
    </message>
    <message>
        <source>it holds not one image</source>
        <translation>包含的镜像不是一个</translation>
    </message>
    <message>
        <source>it is not whole</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>it names no image</source>
        <translation>没有指定镜像</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>服务器的应答无法理解。</translation>
    </message>
    <message>
        <source>The snapshot &quot;%1&quot; is no longer on the server.</source>
        <translation>快照“%1”已不在服务器上。</translation>
    </message>
    <message>
        <source>Somebody removed its image there. Nothing was changed.</source>
        <translation>有人在那里移除了它的镜像。没有更改任何内容。</translation>
    </message>
    <message>
        <source>The snapshot &quot;%1&quot; is damaged: its files are not those that were stored.</source>
        <translation>快照“%1”已损坏：其文件与保存时不同。</translation>
    </message>
    <message>
        <source>Nothing was changed. Use another snapshot.</source>
        <translation>没有更改任何内容。请使用其他快照。</translation>
    </message>
    <message>
        <source>The file&apos;s snapshot is not whole.</source>
        <translation>文件中的快照不完整。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot name a secret.</source>
        <translation>“%1”不能作为机密的名称。</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Secrets are kept there: make the folder writable, then retry.</source>
        <translation>机密保存在那里：请使该文件夹可写，然后重试。</translation>
    </message>
    <message>
        <source>Cannot remove %1: %2</source>
        <translation>无法移除 %1：%2</translation>
    </message>
    <message>
        <source>no answer within two minutes</source>
        <translation>两分钟内没有应答</translation>
    </message>
    <message>
        <source>The keychain of this computer did not answer: %1</source>
        <translation>本机的钥匙串没有应答：%1</translation>
    </message>
    <message>
        <source>Unlock it (on Linux it belongs to the desktop session), then retry.</source>
        <translation>请将其解锁（在 Linux 上它属于桌面会话），然后重试。</translation>
    </message>
    <message>
        <source>The secret &quot;%1&quot; is in the keychain, which cannot be reached here.</source>
        <translation>机密“%1”在钥匙串中，而此处无法访问钥匙串。</translation>
    </message>
    <message>
        <source>Run this in the desktop session in which it was stored, or store it anew.</source>
        <translation>请在保存它的桌面会话中运行，或重新保存。</translation>
    </message>
    <message>
        <source>The secret &quot;%1&quot; is gone from the keychain.</source>
        <translation>机密“%1”已不在钥匙串中。</translation>
    </message>
    <message>
        <source>Somebody removed it there. Store it anew.</source>
        <translation>有人将其移除了。请重新保存。</translation>
    </message>
    <message>
        <source>the keychain of this computer</source>
        <translation>本机的钥匙串</translation>
    </message>
    <message>
        <source>files of mode 0600 in %1 (no keychain runs here)</source>
        <translation>%1 中权限为 0600 的文件（此处没有钥匙串）</translation>
    </message>
    <message>
        <source>snapshot “%1” on %2: pinacle pod fork %3 --name NAME --snapshot %4</source>
        <translation>快照“%1”在 %2 上：pinacle pod fork %3 --name NAME --snapshot %4</translation>
    </message>
    <message>
        <source>exported to %1: pinacle snapshot import FILE --server NAME</source>
        <translation>已导出到 %1：pinacle snapshot import FILE --server NAME</translation>
    </message>
    <message>
        <source>what was pushed to %1</source>
        <translation>已推送到 %1 的内容</translation>
    </message>
    <message>
        <source>nothing of it is elsewhere</source>
        <translation>别处没有它的任何内容</translation>
    </message>
    <message>
        <source>snapshots that would be lost with the server: %1</source>
        <translation>会随服务器一起丢失的快照：%1</translation>
    </message>
    <message>
        <source>Docker must be restarted, and containers run on the server.</source>
        <translation>Docker 必须重启，而服务器上有容器在运行。</translation>
    </message>
    <message>
        <source>A restart stops these; confirm it to go on: %1</source>
        <translation>重启会停止以下容器；请确认以继续：%1</translation>
    </message>
    <message>
        <source>What was downloaded is not gVisor: its sha512 is not the expected one. Nothing was installed.</source>
        <translation>下载的内容不是 gVisor：其 sha512 与预期不符。没有安装任何内容。</translation>
    </message>
    <message>
        <source>Provision again. If it stays so, a mirror or a proxy in between sends something else: name another with `setting gvisor.source`, or take the distribution&apos;s package with `server provision NAME --gvisor-package`.</source>
        <translation>请重新部署。如果仍然如此，说明中间的镜像站或代理发送了其他内容：请用 `setting gvisor.source` 指定其他来源，或用 `server provision NAME --gvisor-package` 改用发行版的软件包。</translation>
    </message>
    <message>
        <source>Build the pod image</source>
        <translation>构建 Pod 镜像</translation>
    </message>
    <message>
        <source>build the image that pods start from (minutes, the first time)</source>
        <translation>构建 Pod 启动所用的镜像（首次需要数分钟）</translation>
    </message>
    <message>
        <source>A trial container could not be started: %1</source>
        <translation>无法启动测试容器：%1</translation>
    </message>
    <message>
        <source>A trial container did not run under gVisor.</source>
        <translation>测试容器没有在 gVisor 下运行。</translation>
    </message>
    <message>
        <source>A trial container could not resolve %1 with the resolver %2.</source>
        <translation>测试容器无法用解析器 %2 解析 %1。</translation>
    </message>
    <message>
        <source>Look at the server&apos;s /etc/resolv.conf, then provision again.</source>
        <translation>请查看服务器的 /etc/resolv.conf，然后重新部署。</translation>
    </message>
    <message>
        <source>A restarted container had lost its files, so pods would lose work.</source>
        <translation>容器重启后丢失了文件，Pod 会因此丢失工作。</translation>
    </message>
    <message>
        <source>The runtime &quot;runsc&quot; of /etc/docker/daemon.json needs the argument --overlay2=none.</source>
        <translation>/etc/docker/daemon.json 中的运行时“runsc”需要参数 --overlay2=none。</translation>
    </message>
    <message>
        <source>A port that was published on 127.0.0.1 listens on %1, so pods would be open to the network.</source>
        <translation>发布在 127.0.0.1 上的端口却在 %1 上监听，Pod 会暴露给网络。</translation>
    </message>
    <message>
        <source>Look for a proxy or a rule on the server that opens Docker&apos;s ports.</source>
        <translation>请在服务器上查找打开 Docker 端口的代理或规则。</translation>
    </message>
    <message>
        <source>Try a container</source>
        <translation>试运行容器</translation>
    </message>
    <message>
        <source>run a container for a moment: gVisor, names, files over a restart, ports</source>
        <translation>短暂运行一个容器：gVisor、域名解析、重启后的文件、端口</translation>
    </message>
    <message>
        <source>Install Docker</source>
        <translation>安装 Docker</translation>
    </message>
    <message>
        <source>Install gVisor</source>
        <translation>安装 gVisor</translation>
    </message>
    <message>
        <source>Write the resolver&apos;s addresses</source>
        <translation>写入解析器地址</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>It was never installed</source>
        <translation>从未安装</translation>
    </message>
    <message>
        <source>Run Provision</source>
        <translation>运行“部署”</translation>
    </message>
    <message>
        <source>Its daemon was stopped, or hangs</source>
        <translation>其守护进程已停止或无响应</translation>
    </message>
    <message>
        <source>Start its daemon</source>
        <translation>启动其守护进程</translation>
    </message>
    <message>
        <source>An old release: newer coding assistants do not run on it</source>
        <translation>版本过旧：较新的编程助手无法在其上运行</translation>
    </message>
    <message>
        <source>Docker&apos;s configuration was changed, or the program was removed</source>
        <translation>Docker 的配置被更改，或程序已被删除</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>right</source>
        <translation>准确</translation>
    </message>
    <message>
        <source>%1 s away from this computer&apos;s</source>
        <translation>与本机相差 %1 秒</translation>
    </message>
    <message>
        <source>Its time is not kept by the network; a machine that slept loses it</source>
        <translation>未通过网络同步时间；机器睡眠后时钟会不准</translation>
    </message>
    <message>
        <source>Set its clock by the network</source>
        <translation>通过网络同步时钟</translation>
    </message>
    <message>
        <source>Rights of root</source>
        <translation>root 权限</translation>
    </message>
    <message>
        <source>it is root</source>
        <translation>就是 root</translation>
    </message>
    <message>
        <source>by sudo</source>
        <translation>通过 sudo</translation>
    </message>
    <message>
        <source>sudo wants a password from %1</source>
        <translation>sudo 要求 %1 输入密码</translation>
    </message>
    <message>
        <source>%1 has none, and sudo is not installed</source>
        <translation>%1 没有该权限，且未安装 sudo</translation>
    </message>
    <message>
        <source>Pods run, but Provision and all that needs root will fail</source>
        <translation>Pod 可以运行，但“部署”以及所有需要 root 的操作都会失败</translation>
    </message>
    <message>
        <source>Log in as root, or allow sudo in a file under /etc/sudoers.d: %1 ALL=(ALL) NOPASSWD: ALL</source>
        <translation>以 root 登录，或在 /etc/sudoers.d 下的文件中允许 sudo：%1 ALL=(ALL) NOPASSWD: ALL</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>响应正常</translation>
    </message>
    <message>
        <source>answers, over %1</source>
        <translation>响应正常（通过 %1）</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>%1 GB free</source>
        <translation>%1 GB 可用</translation>
    </message>
    <message>
        <source>It was installed anew, or somebody is in between</source>
        <translation>它被重新安装了，或者有人在中间</translation>
    </message>
    <message>
        <source>Ask its owner for the fingerprint of its key, then press Check to compare</source>
        <translation>向其所有者询问密钥指纹，然后点“检查”进行比较</translation>
    </message>
    <message>
        <source>It is off, its network is cut, or its address changed</source>
        <translation>机器已关机、网络中断或地址已更改</translation>
    </message>
    <message>
        <source>Check that it runs and can be reached</source>
        <translation>检查它是否正在运行并可访问</translation>
    </message>
    <message>
        <source>Files survive a restart</source>
        <translation>文件在重启后保留</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>已测试</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>The runtime is registered without --overlay2=none</source>
        <translation>运行时注册时未使用 --overlay2=none</translation>
    </message>
    <message>
        <source>Names resolve in pods</source>
        <translation>Pod 内域名解析</translation>
    </message>
    <message>
        <source>The resolver&apos;s addresses for pods are missing, or do not answer</source>
        <translation>Pod 的 DNS 解析器地址缺失或无响应</translation>
    </message>
    <message>
        <source>Images that nothing uses, snapshots and build caches fill it</source>
        <translation>磁盘被未使用的镜像、快照和构建缓存占满</translation>
    </message>
    <message>
        <source>Remove what Docker built and nothing uses</source>
        <translation>清理 Docker 中未使用的构建产物</translation>
    </message>
    <message>
        <source>Pod image</source>
        <translation>Pod 镜像</translation>
    </message>
    <message>
        <source>built</source>
        <translation>已构建</translation>
    </message>
    <message>
        <source>not built</source>
        <translation>未构建</translation>
    </message>
    <message>
        <source>It was removed, or this program needs a newer one</source>
        <translation>它已被删除，或本程序需要更新的版本</translation>
    </message>
    <message>
        <source>The server&apos;s answer to the check could not be read.</source>
        <translation>无法读取服务器对检查的应答。</translation>
    </message>
    <message>
        <source>On %1, as root (with sudo where the user is another):
  • install Docker from the distribution&apos;s packages, if it is missing, and start it
  • install gVisor (runsc), if it is missing or too old, and register it with Docker in /etc/docker/daemon.json
  • write the resolver&apos;s addresses to /var/lib/pinacle/resolv.conf
Then, through Docker: build the pod image and try one container.
Docker is restarted only when its configuration changed; if containers run, you are asked first.</source>
        <translation>在 %1 上，以 root 身份（用户不是 root 时使用 sudo）：
  • 如果缺少 Docker，从发行版的软件包安装，并启动它
  • 如果缺少 gVisor（runsc）或版本过旧，则安装，并在 /etc/docker/daemon.json 中向 Docker 注册
  • 将解析器地址写入 /var/lib/pinacle/resolv.conf
然后通过 Docker：构建 Pod 镜像并试运行一个容器。
仅当 Docker 的配置有更改时才会重启它；如果有容器在运行，会先询问您。</translation>
    </message>
    <message>
        <source>%1 could not be installed: %2</source>
        <translation>无法安装 %1：%2</translation>
    </message>
    <message>
        <source>The command&apos;s output in the log has the whole story; then retry.</source>
        <translation>日志中该命令的输出有完整信息；然后请重试。</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>not healthy (exit code %1)</source>
        <translation>不正常（退出码 %1）</translation>
    </message>
    <message>
        <source>%1 is not healthy after %2 s: %3</source>
        <translation>%1 在 %2 秒后仍不正常：%3</translation>
    </message>
    <message>
        <source>Read the service&apos;s log with `pod logs --service %1`, then retry.</source>
        <translation>请用 `pod logs --service %1` 查看服务的日志，然后重试。</translation>
    </message>
    <message>
        <source>The database refused &quot;%1&quot;: %2</source>
        <translation>数据库拒绝了“%1”：%2</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Pinacle Desktop.</source>
        <translation>%1 由更新版本的 Pinacle Desktop 写入。</translation>
    </message>
    <message>
        <source>Install the newest version, or set PINACLE_HOME to another folder.</source>
        <translation>请安装最新版本，或将 PINACLE_HOME 设为其他文件夹。</translation>
    </message>
    <message>
        <source>Cannot open the database %1: %2</source>
        <translation>无法打开数据库 %1：%2</translation>
    </message>
    <message>
        <source>All 256 pod networks of this server are in use.</source>
        <translation>此服务器的 256 个 Pod 网络已全部用完。</translation>
    </message>
    <message>
        <source>Delete a pod, or use another server.</source>
        <translation>请删除一个 Pod，或使用其他服务器。</translation>
    </message>
    <message>
        <source>All ports for pods, up to 39999, are in use.</source>
        <translation>直到 39999 的 Pod 端口已全部用完。</translation>
    </message>
    <message>
        <source>Delete a pod, or lower the setting ports.first.</source>
        <translation>请删除一个 Pod，或调低设置 ports.first。</translation>
    </message>
    <message>
        <source>Its port %1 or its network belongs to the pod &quot;%2&quot; here.</source>
        <translation>它的端口 %1 或网络在此已属于 Pod“%2”。</translation>
    </message>
    <message>
        <source>Delete that pod, then adopt this one.</source>
        <translation>请删除那个 Pod，然后接管这个。</translation>
    </message>
    <message>
        <source>The pod is gone.</source>
        <translation>Pod 已不存在。</translation>
    </message>
    <message>
        <source>A pod that is %1 cannot become %2.</source>
        <translation>状态为 %1 的 Pod 不能变为 %2。</translation>
    </message>
    <message>
        <source>A server with this name or address is there already.</source>
        <translation>已有使用此名称或地址的服务器。</translation>
    </message>
    <message>
        <source>Choose another name, or use the server that is there.</source>
        <translation>请另选名称，或使用已有的服务器。</translation>
    </message>
    <message>
        <source>The server still has pods: %1.</source>
        <translation>服务器上还有 Pod：%1。</translation>
    </message>
    <message>
        <source>Delete them or move them away first. A server that is gone for good is forgotten together with its pods.</source>
        <translation>请先删除或移走它们。永远消失的服务器会连同它的 Pod 一起从列表中移除。</translation>
    </message>
    <message>
        <source>Docker does not answer.</source>
        <translation>Docker 没有应答。</translation>
    </message>
    <message>
        <source>gVisor&apos;s runtime (runsc) is not there any more.</source>
        <translation>gVisor 的运行时（runsc）已不存在。</translation>
    </message>
    <message>
        <source>The disk is full: %1 MB left.</source>
        <translation>磁盘已满：剩余 %1 MB。</translation>
    </message>
    <message>
        <source>The pod image is missing.</source>
        <translation>缺少 Pod 镜像。</translation>
    </message>
    <message>
        <source>The server&apos;s heartbeat could not be read.</source>
        <translation>无法读取服务器的心跳。</translation>
    </message>
    <message>
        <source>this computer slept, or its network changed</source>
        <translation>本机曾休眠，或其网络已更改</translation>
    </message>
    <message>
        <source>The login is one at %1.</source>
        <translation>当前登录属于 %1。</translation>
    </message>
    <message>
        <source>Log in with `pinacle github login --api %1`.</source>
        <translation>请使用 `pinacle github login --api %1` 登录。</translation>
    </message>
    <message>
        <source>It is tried again after the next login there, and when the window starts. Or remove the key &quot;Pinacle %1&quot; in the settings of %2.</source>
        <translation>下次登录该处以及窗口启动时会重试。也可以在 %2 的设置中移除密钥“Pinacle %1”。</translation>
    </message>
    <message>
        <source>The pod&apos;s network was removed from the server, and another one has taken its addresses, %1.</source>
        <translation>Pod 的网络已从服务器上移除，另一个网络占用了它的地址 %1。</translation>
    </message>
    <message>
        <source>Remove that network there (docker network ls), then start the pod again.</source>
        <translation>请在那里移除该网络（docker network ls），然后再次启动 Pod。</translation>
    </message>
    <message>
        <source>Processor and memory are those of %1; the disk stays at %2 GB, because a container keeps the size that it was made with.</source>
        <translation>处理器和内存已是 %1 的规格；磁盘仍为 %2 GB，因为容器保持其创建时的大小。</translation>
    </message>
    <message>
        <source>A restored pod has the %1 GB: pinacle snapshot create %2 --name resize, then pinacle snapshot restore %2 resize</source>
        <translation>恢复后的 Pod 拥有 %1 GB：先运行 pinacle snapshot create %2 --name resize，再运行 pinacle snapshot restore %2 resize</translation>
    </message>
    <message>
        <source>Look for the network</source>
        <translation>查找网络</translation>
    </message>
    <message>
        <source>Restore one of its snapshots (pinacle snapshot list %1), or delete the pod and create it again.</source>
        <translation>请恢复它的某个快照（pinacle snapshot list %1），或删除该 Pod 后重新创建。</translation>
    </message>
    <message>
        <source>Its files are as they are in that snapshot: it has not run since.</source>
        <translation>其文件与该快照一致：此后它没有运行过。</translation>
    </message>
    <message numerus="yes">
        <source>More than %n file(s) of the project changed after that snapshot.</source>
        <translation>
            <numerusform>该快照之后，项目中有超过 %n 个文件发生了更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the project changed after that snapshot.</source>
        <translation>
            <numerusform>该快照之后，项目中有 %n 个文件发生了更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>No file of the project changed after that snapshot.</source>
        <translation>该快照之后，项目中没有文件发生更改。</translation>
    </message>
    <message>
        <source>(As of %1.)</source>
        <translation>（截至 %1。）</translation>
    </message>
    <message>
        <source>It has no snapshot: nothing of it is left.</source>
        <translation>它没有快照：什么都不会留下。</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s) stay on the server; a new pod can be made of each. The newest is “%1” of %2.</source>
        <translation>
            <numerusform>%n 个快照会留在服务器上，每个都可以用来创建新的 Pod。最新的是 %2 的“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>snapshot “%1”: pinacle snapshot restore %2 %3</source>
        <translation>快照“%1”：pinacle snapshot restore %2 %3</translation>
    </message>
    <message>
        <source>Nothing of it is elsewhere. Delete the pod, and create it again.</source>
        <translation>别处没有它的任何内容。请删除该 Pod 并重新创建。</translation>
    </message>
    <message>
        <source>What can be had again:
</source>
        <translation>可以找回的内容：
</translation>
    </message>
    <message>
        <source>The pod&apos;s container is gone from the server, and so is every other: the server lost its disk, was set up anew, or somebody removed them there.</source>
        <translation>Pod 的容器已从服务器上消失，其他容器也是如此：服务器丢失了磁盘、被重新设置，或有人在那里移除了它们。</translation>
    </message>
    <message>
        <source>Its software and every database in it go for good.</source>
        <translation>其软件及其中的所有数据库将被永久删除。</translation>
    </message>
    <message>
        <source>Its software goes from the pod. It can be added again.</source>
        <translation>其软件将从 Pod 中移除。可以再次添加。</translation>
    </message>
    <message>
        <source>Its software, its logins and its settings go from the pod for good (%1). The project&apos;s files stay.</source>
        <translation>其软件、登录信息和设置将从 Pod 中永久移除（%1）。项目文件会保留。</translation>
    </message>
    <message>
        <source>Its software, and what was set up in it, go from the pod for good (%1). The project&apos;s files stay.</source>
        <translation>其软件及其中的设置将从 Pod 中永久移除（%1）。项目文件会保留。</translation>
    </message>
    <message>
        <source>The copy has a new deploy key, which its repository does not know yet: git cannot fetch or push there.</source>
        <translation>副本有一个新的部署密钥，其仓库尚不认识它：git 无法在那里拉取或推送。</translation>
    </message>
    <message>
        <source>Add this deploy key to the repository:
%1 pinacle-%2</source>
        <translation>请将此部署密钥添加到仓库：
%1 pinacle-%2</translation>
    </message>
    <message>
        <source>Give the copy a deploy key of its own</source>
        <translation>为副本生成自己的部署密钥</translation>
    </message>
    <message>
        <source>the certificate authority of %1</source>
        <translation>%1 中的证书颁发机构</translation>
    </message>
    <message>
        <source>allowed: dot files of the pod&apos;s user (/root/.…); found &quot;%1&quot;</source>
        <translation>允许：Pod 用户的点文件（/root/.…）；实际为“%1”</translation>
    </message>
    <message>
        <source>install Docker from the distribution&apos;s packages, with %1</source>
        <translation>用 %1 从发行版的软件包安装 Docker</translation>
    </message>
    <message>
        <source>give up: Docker is missing, and there is no package manager that is known here</source>
        <translation>放弃：缺少 Docker，且没有已知的软件包管理器</translation>
    </message>
    <message>
        <source>start the Docker daemon, now and at every boot</source>
        <translation>启动 Docker 守护进程，并在每次开机时启动</translation>
    </message>
    <message>
        <source>install apparmor, without which Docker starts no container on this kernel</source>
        <translation>安装 AppArmor；没有它，Docker 在此内核上无法启动容器</translation>
    </message>
    <message>
        <source>install gVisor (runsc %1) and register it in %2</source>
        <translation>安装 gVisor（runsc %1）并在 %2 中注册</translation>
    </message>
    <message>
        <source>install gVisor (runsc %1) from %2 into %3, after its sha512 was checked</source>
        <translation>校验 sha512 后，从 %2 将 gVisor（runsc %1）安装到 %3</translation>
    </message>
    <message>
        <source>where that cannot be reached, release %1 stays</source>
        <translation>若无法访问，则保留版本 %1</translation>
    </message>
    <message>
        <source>write %1, by which Docker starts runsc</source>
        <translation>写入 %1，Docker 通过它启动 runsc</translation>
    </message>
    <message>
        <source>register the runtime runsc (%1) in %2; Docker is restarted only if it does not take that as it runs</source>
        <translation>在 %2 中注册运行时 runsc（%1）；仅当 Docker 无法在运行中生效时才会重启</translation>
    </message>
    <message>
        <source>write the name servers (%1) to %2, for pods</source>
        <translation>将名称服务器（%1）写入 %2，供 Pod 使用</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 CPU</source>
        <translation>%1 CPU</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
</context>
<context>
    <name>OpenWith</name>
    <message>
        <source>%1 could not be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>Start it by hand and connect to the host %1.</source>
        <translation>请手动启动并连接到主机 %1。</translation>
    </message>
    <message>
        <source>No terminal could be started.</source>
        <translation>无法启动终端。</translation>
    </message>
    <message>
        <source>Start one by hand, and in it: %1</source>
        <translation>请手动启动一个终端，并在其中运行：%1</translation>
    </message>
</context>
<context>
    <name>PodDraft</name>
    <message>
        <source>This link is not followed: %1</source>
        <translation>未打开此链接：%1</translation>
    </message>
    <message>
        <source>A link looks like pinacle://open?repo=https://github.com/owner/project&amp;branch=main</source>
        <translation>链接的格式为 pinacle://open?repo=https://github.com/owner/project&amp;branch=main</translation>
    </message>
    <message>
        <source>it is longer than %1 characters.</source>
        <translation>长度超过 %1 个字符。</translation>
    </message>
    <message>
        <source>it is not an address that begins with pinacle://.</source>
        <translation>不是以 pinacle:// 开头的地址。</translation>
    </message>
    <message>
        <source>only pinacle://open?… is known.</source>
        <translation>仅支持 pinacle://open?…。</translation>
    </message>
    <message>
        <source>“%1” is unknown; repo, branch and template are known.</source>
        <translation>未知参数“%1”；仅支持 repo、branch 和 template。</translation>
    </message>
    <message>
        <source>it names “%1” twice.</source>
        <translation>“%1”重复出现。</translation>
    </message>
    <message>
        <source>it names neither a repository nor a template.</source>
        <translation>既没有指定仓库，也没有指定模板。</translation>
    </message>
    <message>
        <source>there is no template “%1” here.</source>
        <translation>此处没有模板“%1”。</translation>
    </message>
    <message>
        <source>a branch belongs to a repository, and it names none.</source>
        <translation>指定了分支，但没有指定仓库。</translation>
    </message>
    <message>
        <source>A link asked for this pod. Look at it: nothing is made, and nothing of it runs, before you press Create pod.</source>
        <translation>此 Pod 由链接请求创建。请先检查：在您点击“创建 Pod”之前，不会创建或运行任何内容。</translation>
    </message>
    <message>
        <source>%1 is too big for a pinacle.yaml.</source>
        <translation>%1 过大，不像是 pinacle.yaml。</translation>
    </message>
    <message>
        <source>It should be a few kilobytes.</source>
        <translation>大小应为几 KB。</translation>
    </message>
    <message>
        <source>%1:%2:%3: %4</source>
        <translation>%1:%2:%3：%4</translation>
    </message>
    <message>
        <source>From %1: the pod clones its repository afresh. What is not pushed stays here.</source>
        <translation>来自 %1：Pod 将重新克隆其仓库。未推送的内容仅保留在本机。</translation>
    </message>
    <message>
        <source>From %1: the pod gets its configuration. Its files stay here, because the folder is no clone of a repository that the pod could clone.</source>
        <translation>来自 %1：Pod 将采用其配置。文件仅保留在本机，因为此文件夹不是 Pod 可以克隆的仓库。</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>approximated</source>
        <translation>近似</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Correct the file and choose the folder again.</source>
        <translation>请改正该文件，然后重新选择文件夹。</translation>
    </message>
    <message>
        <source>What became of its %1:</source>
        <translation>其中 %1 的处理结果：</translation>
    </message>
    <message>
        <source>Line %1, %2: %3. %4</source>
        <translation>第 %1 行，%2：%3。%4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>No project of a known kind was found in it: choose below what the pod needs.</source>
        <translation>其中没有找到已知类型的项目：请在下面选择 Pod 需要的内容。</translation>
    </message>
    <message>
        <source>%1 is no folder that can be read.</source>
        <translation>%1 不是可读取的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder of this computer.</source>
        <translation>请选择本机上的文件夹。</translation>
    </message>
</context>
<context>
    <name>PodReach</name>
    <message>
        <source>%1 does not answer since %2</source>
        <translation>%1 自%2起没有响应</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 没有响应</translation>
    </message>
    <message>
        <source>Connecting over SSH…</source>
        <translation>正在通过 SSH 连接…</translation>
    </message>
    <message>
        <source>Not connected: %1</source>
        <translation>未连接：%1</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>waiting to start</source>
        <translation>等待开始</translation>
    </message>
    <message>
        <source>being made…</source>
        <translation>正在创建…</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>hibernating…</source>
        <translation>正在休眠…</translation>
    </message>
    <message>
        <source>hibernated</source>
        <translation>已休眠</translation>
    </message>
    <message>
        <source>waking…</source>
        <translation>正在唤醒…</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>being deleted…</source>
        <translation>正在删除…</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>未监听</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>正在监听</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>响应正常</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>不健康</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>needs setting up</source>
        <translation>需要部署</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>无法访问</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>could not be undone</source>
        <translation>无法撤销</translation>
    </message>
    <message>
        <source>not reachable, was %1</source>
        <translation>无法连接，上次状态：%1</translation>
    </message>
    <message>
        <source>with its memory: programs go on where they were</source>
        <translation>含内存：程序从原处继续运行</translation>
    </message>
    <message>
        <source>with its files alone: programs begin again</source>
        <translation>仅含文件：程序将重新启动</translation>
    </message>
</context>
<context>
    <name>pinacle::AddServerDialog</name>
    <message>
        <source>Add server</source>
        <translation>添加服务器</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>添加服务器</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>在本机</translation>
    </message>
    <message>
        <source>Another machine, over SSH</source>
        <translation>其他机器（通过 SSH）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>user@host or ssh://user@host:22</source>
        <translation>user@host 或 ssh://user@host:22</translation>
    </message>
    <message>
        <source>from the agent, or your default keys</source>
        <translation>来自 SSH agent 或默认密钥</translation>
    </message>
    <message>
        <source>the host&apos;s name</source>
        <translation>默认为主机名</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a key file</source>
        <translation>选择密钥文件</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Key file</source>
        <translation>密钥文件(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Choose a private key</source>
        <translation>选择私钥</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>编辑“%1”</translation>
    </message>
    <message>
        <source>Its pods stay as they are. The server is looked at where it is now; a key that is new is shown first.</source>
        <translation>它的 Pod 保持不变。将在服务器的新位置检查它；新的密钥会先显示出来。</translation>
    </message>
    <message>
        <source>Create a Lima machine…</source>
        <translation>创建 Lima 虚拟机…</translation>
    </message>
</context>
<context>
    <name>pinacle::CheckRow</name>
    <message>
        <source>good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source> %1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1.%2 %3.</source>
        <translation>%1。%2%3。</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>修复：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>pinacle::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>A pod, a server, a template, or what to do</source>
        <translation>输入 Pod、服务器、模板或操作</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>No command has these letters in it.</source>
        <translation>没有命令包含这些字母。</translation>
    </message>
</context>
<context>
    <name>pinacle::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Type the name to confirm</source>
        <translation>输入名称以确认</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>输入 %1 以确认</translation>
    </message>
</context>
<context>
    <name>pinacle::CreateVmDialog</name>
    <message>
        <source>Create a Lima machine</source>
        <translation>创建 Lima 虚拟机</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>A plain Debian in a virtual machine of its own. It sees none of your files. The image has some hundred megabytes; the disk grows as it is used.</source>
        <translation>独立虚拟机中的纯净 Debian，无法访问您的任何文件。镜像有数百 MB；磁盘随使用逐渐增长。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Processors</source>
        <translation>处理器(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>内存(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Disk</source>
        <translation>磁盘(&amp;D)</translation>
    </message>
    <message>
        <source>Name of the machine</source>
        <translation>虚拟机名称</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Memory in gigabytes</source>
        <translation>内存（GB）</translation>
    </message>
    <message>
        <source>Disk in gigabytes</source>
        <translation>磁盘（GB）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
</context>
<context>
    <name>pinacle::DeletePodDialog</name>
    <message>
        <source>Delete a pod</source>
        <translation>删除 Pod</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>删除“%1”？</translation>
    </message>
    <message>
        <source>Looking for work that is only in the pod…</source>
        <translation>正在查找仅存在于 Pod 中的工作…</translation>
    </message>
    <message>
        <source>Type the pod&apos;s name to delete it: %1</source>
        <translation>输入 Pod 名称以确认删除：%1</translation>
    </message>
    <message>
        <source>The pod&apos;s name, to confirm</source>
        <translation>用于确认的 Pod 名称</translation>
    </message>
    <message>
        <source>Keep the pod</source>
        <translation>保留 Pod</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>These go for good and cannot be brought back:</source>
        <translation>以下内容将被永久删除，无法恢复：</translation>
    </message>
    <message>
        <source>The pod&apos;s repositories could not be looked at: %1</source>
        <translation>无法检查 Pod 中的仓库：%1</translation>
    </message>
</context>
<context>
    <name>pinacle::DeleteVmDialog</name>
    <message>
        <source>Delete a Lima machine</source>
        <translation>删除 Lima 虚拟机</translation>
    </message>
    <message>
        <source>Delete the machine “%1”?</source>
        <translation>删除虚拟机“%1”？</translation>
    </message>
    <message>
        <source>The machine and everything in it will be gone. It has no pods of yours.</source>
        <translation>该虚拟机及其中的所有内容都将被删除。其中没有您的 Pod。</translation>
    </message>
    <message>
        <source>The machine and everything in it will be gone, with these pods and all their files: %1</source>
        <translation>该虚拟机及其中的所有内容都将被删除，包括以下 Pod 及其全部文件：%1</translation>
    </message>
    <message>
        <source>Type the name of the machine</source>
        <translation>输入虚拟机名称</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>输入 %1 以确认</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>pinacle::DesktopNotification</name>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
</context>
<context>
    <name>pinacle::DiagnosticsDialog</name>
    <message>
        <source>The report holds versions, checks and last errors; no secrets, no environment, no output of commands.</source>
        <translation>报告包含版本、检查结果和最近的错误；不含机密、环境变量或命令输出。</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>全部检查</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No server is known yet: add one first.</source>
        <translation>还没有服务器：请先添加一台。</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Provision…</source>
        <translation>部署…</translation>
    </message>
    <message>
        <source>Provision %1</source>
        <translation>部署 %1</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>pinacle::EnvSetPicker</name>
    <message>
        <source>Manage env sets…</source>
        <translation>管理环境变量集…</translation>
    </message>
    <message>
        <source>Add an env set</source>
        <translation>添加环境变量集</translation>
    </message>
    <message>
        <source>Env sets: %1</source>
        <translation>环境变量集：%1</translation>
    </message>
</context>
<context>
    <name>pinacle::EnvSetsDialog</name>
    <message>
        <source>Show values</source>
        <translation>显示值</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Env sets</source>
        <translation>环境变量集</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Variables under a name, for several pods. A pod that gets a set has its values from then on: later changes of the set do not reach it.</source>
        <translation>以一个名称保存、供多个 Pod 使用的变量。Pod 得到环境变量集后就保留当时的值：环境变量集以后的更改不会影响它。</translation>
    </message>
    <message>
        <source>New set</source>
        <translation>新建环境变量集</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>环境变量集名称</translation>
    </message>
    <message>
        <source>There is an env set “%1” already.</source>
        <translation>已有名为“%1”的环境变量集。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>Delete the env set “%1”?</source>
        <translation>删除环境变量集“%1”吗？</translation>
    </message>
    <message>
        <source>Its values are deleted from this computer. Pods that have them keep them.</source>
        <translation>其值会从本机删除。已有这些值的 Pod 会保留它们。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>不保存就关闭吗？</translation>
    </message>
    <message>
        <source>What you typed is not kept.</source>
        <translation>您输入的内容不会保留。</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
</context>
<context>
    <name>pinacle::EnvironmentConflictDialog</name>
    <message>
        <source>(removed)</source>
        <translation>（已移除）</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>两边均有更改</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>In the project&apos;s .env</source>
        <translation>项目的 .env 中</translation>
    </message>
    <message>
        <source>%1: the value here</source>
        <translation>%1：此处的值</translation>
    </message>
    <message>
        <source>%1: the value in .env</source>
        <translation>%1：.env 中的值</translation>
    </message>
    <message>
        <source>These variables were changed here and in the pod since they were the same. Nothing is written until you take one value of each.</source>
        <translation>自上次一致以来，这些变量在此处和 Pod 中都有更改。在您为每个变量选定一个值之前，不会写入任何内容。</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>Take these</source>
        <translation>采用所选值</translation>
    </message>
    <message>
        <source>Show values</source>
        <translation>显示值</translation>
    </message>
</context>
<context>
    <name>pinacle::EnvironmentEditor</name>
    <message>
        <source>Environment variables</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Paste a .env</source>
        <translation>粘贴 .env</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Not all of what was pasted could be taken as it stands:</source>
        <translation>粘贴的内容未能全部按原样采用：</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>……还有 %n 处。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::EnvironmentModel</name>
    <message>
        <source>Set by the template</source>
        <translation>由模板设置</translation>
    </message>
    <message>
        <source>generated when the pod is made</source>
        <translation>创建 Pod 时生成</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>the value has no name</source>
        <translation>该值没有名称</translation>
    </message>
    <message>
        <source>“%1” is not a name of a variable; allowed: letters, digits and _, no digit first</source>
        <translation>“%1”不是变量名；允许使用字母、数字和 _，且不能以数字开头</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1 出现了两次</translation>
    </message>
</context>
<context>
    <name>pinacle::EnvironmentService</name>
    <message>
        <source>The environment was changed meanwhile.</source>
        <translation>环境变量在此期间已被更改。</translation>
    </message>
    <message>
        <source>Look at what is new here, then save again.</source>
        <translation>请查看此处的新内容，然后重新保存。</translation>
    </message>
</context>
<context>
    <name>pinacle::EnvironmentTab</name>
    <message>
        <source>Show values</source>
        <translation>显示值</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Compare with .env</source>
        <translation>与 .env 比较</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>尚未保存。</translation>
    </message>
    <message>
        <source>The project&apos;s .env said the same when it was compared last. Terminals that are opened from now on have these values; processes and services after a restart.</source>
        <translation>上次比较时，项目的 .env 与此一致。之后打开的终端将使用这些值；进程和服务在重启后生效。</translation>
    </message>
    <message>
        <source>The project&apos;s .env gets these values when the pod is started, or now with “Compare with .env”.</source>
        <translation>这些值会在 Pod 启动时写入项目的 .env，也可以点击“与 .env 比较”立即写入。</translation>
    </message>
    <message>
        <source>Both sides stay as they are until you decide.</source>
        <translation>在您做出决定之前，两边保持不变。</translation>
    </message>
    <message>
        <source>This is what you typed and did not save.</source>
        <translation>这是您输入但尚未保存的内容。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Row %1: %2.</source>
        <translation>第 %1 行：%2。</translation>
    </message>
    <message>
        <source>Line %1 of the .env: %2. It stays as it is.</source>
        <translation>.env 第 %1 行：%2。该行保持不变。</translation>
    </message>
    <message>
        <source>Env sets</source>
        <translation>环境变量集</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>添加“%1”</translation>
    </message>
    <message>
        <source>Manage env sets…</source>
        <translation>管理环境变量集…</translation>
    </message>
    <message>
        <source>The variables of “%1” are in the table; Save keeps them.</source>
        <translation>“%1”的变量已填入表中；点击“保存”即可保留。</translation>
    </message>
</context>
<context>
    <name>pinacle::FailureCard</name>
    <message>
        <source>Look at its key…</source>
        <translation>查看主机密钥…</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>查看日志</translation>
    </message>
    <message>
        <source>The last operation was cut off</source>
        <translation>上次操作被中断</translation>
    </message>
    <message>
        <source>This pod failed</source>
        <translation>此 Pod 出现故障</translation>
    </message>
    <message>
        <source>Failed at: %1</source>
        <translation>失败步骤：%1</translation>
    </message>
    <message>
        <source>The program ended while it worked. It can go on where it stood, or undo what it did.</source>
        <translation>操作进行时程序已退出。可以从中断处继续，或撤销已完成的部分。</translation>
    </message>
    <message>
        <source>Look at the key: when it is the host&apos;s own, the pod goes on.</source>
        <translation>请核对主机密钥：如果确属该主机，Pod 将继续。</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>The step, the command and what it said, without values of the environment</source>
        <translation>步骤、命令及其输出，不含环境变量的值</translation>
    </message>
    <message>
        <source>Command %1, exit code %2: %3</source>
        <translation>命令 %1，退出码 %2：%3</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>pinacle::FindBar</name>
    <message>
        <source>Search this text</source>
        <translation>搜索此文本</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>结束搜索</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>pinacle::FirstStartPage</name>
    <message>
        <source>Create a Lima machine…</source>
        <translation>创建 Lima 虚拟机…</translation>
    </message>
    <message>
        <source>Choose where pods run</source>
        <translation>选择 Pod 的运行位置</translation>
    </message>
    <message>
        <source>Pods run on a server: a Lima machine or Docker on this computer, or any Linux machine that you reach over SSH. It needs Docker and gVisor; what is missing can be set up from here. Nothing runs before you say so.</source>
        <translation>Pod 运行在服务器上：本机的 Lima 虚拟机或 Docker，或任何可通过 SSH 访问的 Linux 机器。服务器需要 Docker 和 gVisor；缺少的组件可以在此安装。未经您同意，不会运行任何内容。</translation>
    </message>
    <message>
        <source>Add a server over SSH…</source>
        <translation>通过 SSH 添加服务器…</translation>
    </message>
</context>
<context>
    <name>pinacle::FolderSource</name>
    <message>
        <source>No folder is chosen yet. One that has a pinacle.yaml or a devcontainer.json says itself what it needs; in others the files of known kinds of projects tell it.</source>
        <translation>尚未选择文件夹。带有 pinacle.yaml 或 devcontainer.json 的文件夹自己说明需要什么；其他文件夹则根据已知类型的项目文件判断。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Processes to start in the pod</source>
        <translation>要在 Pod 中启动的进程</translation>
    </message>
    <message>
        <source>The folder of a project</source>
        <translation>项目文件夹</translation>
    </message>
    <message>
        <source>Looking into %1…</source>
        <translation>正在查看 %1…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>pinacle::FoundServerRow</name>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Lima machine “%1”</source>
        <translation>Lima 虚拟机“%1”</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>启动 %1</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <translation>已添加 %1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
</context>
<context>
    <name>pinacle::GalleryPage</name>
    <message>
        <source>Left out, because of a mistake in the file:</source>
        <translation>因文件有错误而未列出：</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Starting projects that run as they come. Choose one to make a new pod from it.</source>
        <translation>开箱即用的起始项目。选择一个即可用它新建 Pod。</translation>
    </message>
    <message>
        <source>How much of its server a pod may use. Choose one to make a new pod with it. The price is what the same costs hosted; on your own machine nothing is charged.</source>
        <translation>Pod 可使用的服务器资源。选择一种即可按其新建 Pod。所示价格为同等托管服务的费用；在您自己的机器上不收费。</translation>
    </message>
    <message>
        <source>New pod from %1</source>
        <translation>用 %1 新建 Pod</translation>
    </message>
    <message>
        <source>New pod with tier %1</source>
        <translation>按规格 %1 新建 Pod</translation>
    </message>
</context>
<context>
    <name>pinacle::GitHubLoginDialog</name>
    <message>
        <source>Log out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Log in at GitHub</source>
        <translation>登录 GitHub</translation>
    </message>
    <message>
        <source>Looking who is logged in at %1 …</source>
        <translation>正在查看谁登录了 %1 …</translation>
    </message>
    <message>
        <source>Get a code</source>
        <translation>获取代码</translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation>在浏览器中</translation>
    </message>
    <message>
        <source>Client ID of an OAuth app</source>
        <translation>OAuth 应用的客户端 ID</translation>
    </message>
    <message>
        <source>You type a code at GitHub&apos;s own page. The app is yours or your company&apos;s, with “device flow” switched on; its client ID is no secret.</source>
        <translation>您在 GitHub 自己的页面上输入一个代码。该应用属于您或您的公司，并已启用“设备流程”；其客户端 ID 不是机密。</translation>
    </message>
    <message>
        <source>Log in with this token</source>
        <translation>用此令牌登录</translation>
    </message>
    <message>
        <source>With a token</source>
        <translation>使用令牌</translation>
    </message>
    <message>
        <source>Personal access token</source>
        <translation>个人访问令牌</translation>
    </message>
    <message>
        <source>It needs the right “repo”, or a fine-grained one contents and administration. It is kept among your secrets on this computer.</source>
        <translation>它需要 “repo” 权限；细粒度令牌则需要 contents 和 administration。它与您的机密一起保存在这台计算机上。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看一次</translation>
    </message>
    <message>
        <source>With GitHub&apos;s own program</source>
        <translation>使用 GitHub 自己的程序</translation>
    </message>
    <message>
        <source>After `gh auth login` in a terminal that login is used here, too.</source>
        <translation>在终端中执行 `gh auth login` 之后，该登录在这里同样有效。</translation>
    </message>
    <message>
        <source>The code to type at GitHub</source>
        <translation>要在 GitHub 输入的代码</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Open GitHub</source>
        <translation>打开 GitHub</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>正在询问 %1 …</translation>
    </message>
    <message>
        <source>Logged in at %1 as %2.</source>
        <translation>已作为 %2 登录 %1。</translation>
    </message>
    <message>
        <source>Logged in at %1 as %2, with the login of gh. Another one can be used instead:</source>
        <translation>已通过 gh 的登录作为 %2 登录 %1。也可以改用其他登录：</translation>
    </message>
    <message>
        <source>Nobody is logged in at %1.</source>
        <translation>没有人登录 %1。</translation>
    </message>
    <message>
        <source>Type this code at %1:</source>
        <translation>请在 %1 输入此代码：</translation>
    </message>
    <message>
        <source>Waiting until you are done there. The code is good until %1.</source>
        <translation>正在等待您在那里完成。该代码在 %1 之前有效。</translation>
    </message>
    <message>
        <source>Nobody is logged in at %1 yet.</source>
        <translation>还没有人登录 %1。</translation>
    </message>
    <message>
        <source>No browser could be started. Open %1 yourself.</source>
        <translation>无法启动浏览器。请自行打开 %1。</translation>
    </message>
</context>
<context>
    <name>pinacle::HealthCard</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>查看日志</translation>
    </message>
    <message>
        <source>Copy as 127.0.0.1</source>
        <translation>以 127.0.0.1 形式复制</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Its installation failed: remove it and add it again.</source>
        <translation>安装失败：请移除后重新添加。</translation>
    </message>
    <message>
        <source>Look at its log, then restart it.</source>
        <translation>请先查看日志，然后重新启动。</translation>
    </message>
    <message>
        <source>%1
Since %2. %3</source>
        <translation>%1
自 %2 起。%3</translation>
    </message>
    <message>
        <source>port %1 in the pod</source>
        <translation>Pod 内端口 %1</translation>
    </message>
    <message>
        <source>pod is not running</source>
        <translation>Pod 未运行</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Copy the address of %1</source>
        <translation>复制 %1 的地址</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>%1 的更多操作</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>曾为 %1</translation>
    </message>
    <message>
        <source>The pod does not run.</source>
        <translation>此 Pod 未在运行。</translation>
    </message>
</context>
<context>
    <name>pinacle::IdleStopCard</name>
    <message>
        <source>Keep running</source>
        <translation>保持运行</translation>
    </message>
    <message>
        <source>Stop the pod when nobody uses it</source>
        <translation>无人使用时停止 Pod</translation>
    </message>
    <message>
        <source>Never stop by itself</source>
        <translation>从不自动停止</translation>
    </message>
    <message>
        <source>Stop after %1 minutes unused</source>
        <translation>闲置 %1 分钟后停止</translation>
    </message>
    <message numerus="yes">
        <source>Stop after %n hour(s) unused</source>
        <translation>
            <numerusform>闲置 %n 小时后停止</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody uses this pod: it stops at %1.</source>
        <translation>此 Pod 无人使用：将于 %1 停止。</translation>
    </message>
    <message>
        <source>Used means: pages opened, a terminal, a command, or a busy processor.</source>
        <translation>打开页面、使用终端、运行命令或处理器繁忙均视为使用中。</translation>
    </message>
</context>
<context>
    <name>pinacle::LimaNote</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看一次</translation>
    </message>
    <message>
        <source>Lima at %1</source>
        <translation>Lima，位于 %1</translation>
    </message>
    <message>
        <source>Lima %1 at %2</source>
        <translation>Lima %1，位于 %2</translation>
    </message>
    <message>
        <source>%1 is too old: at least %2 is wanted.</source>
        <translation>%1 版本过旧：至少需要 %2。</translation>
    </message>
    <message>
        <source>Looking for Lima machines and Docker on this computer…</source>
        <translation>正在查找本机的 Lima 虚拟机和 Docker…</translation>
    </message>
    <message>
        <source>Lima is not installed. Homebrew installs it:</source>
        <translation>未安装 Lima。可用 Homebrew 安装：</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
</context>
<context>
    <name>pinacle::LineLog</name>
    <message>
        <source>What the pod says</source>
        <translation>Pod 的输出</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Show the command behind this line</source>
        <translation>显示此行背后的命令</translation>
    </message>
</context>
<context>
    <name>pinacle::LogDetails</name>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Copy as shell command</source>
        <translation>复制为 shell 命令</translation>
    </message>
    <message>
        <source>Standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>No output</source>
        <translation>无输出</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>标准错误</translation>
    </message>
    <message>
        <source>Select a command to see what it printed.</source>
        <translation>选择一条命令以查看其输出。</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 个匹配项</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>ended well after %1</source>
        <translation>成功结束，用时 %1</translation>
    </message>
    <message>
        <source>exit code %1 after %2</source>
        <translation>退出码 %1，用时 %2</translation>
    </message>
</context>
<context>
    <name>pinacle::LogExport</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Choose another folder, or make room.</source>
        <translation>请选择其他文件夹，或腾出空间。</translation>
    </message>
</context>
<context>
    <name>pinacle::LogFilterBar</name>
    <message>
        <source>Only failed</source>
        <translation>仅失败</translation>
    </message>
    <message>
        <source>Search commands and their output</source>
        <translation>搜索命令及其输出</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Where the command ran</source>
        <translation>命令的运行位置</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>所有命令</translation>
    </message>
    <message>
        <source>In pods</source>
        <translation>在 Pod 中</translation>
    </message>
    <message>
        <source>On servers</source>
        <translation>在服务器上</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>所有服务器</translation>
    </message>
    <message>
        <source>All pods</source>
        <translation>所有 Pod</translation>
    </message>
</context>
<context>
    <name>pinacle::LogTableModel</name>
    <message>
        <source>(deleted)</source>
        <translation>（已删除）</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>退出码</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>pinacle::LogView</name>
    <message>
        <source>Follow: stay at the newest command</source>
        <translation>跟随：停留在最新命令</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>导出所示内容…</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s) match</source>
        <translation>
            <numerusform>%Ln 条命令匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s)</source>
        <translation>
            <numerusform>%Ln 条命令</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>A JSON object a line (*.jsonl)</source>
        <translation>每行一个 JSON 对象 (*.jsonl)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s) are in %1</source>
        <translation>
            <numerusform>已将 %Ln 条命令导出到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No command matches.</source>
        <translation>没有匹配的命令。</translation>
    </message>
    <message>
        <source>No command has run yet.</source>
        <translation>尚未运行任何命令。</translation>
    </message>
    <message>
        <source>Show all times again</source>
        <translation>重新显示所有时间</translation>
    </message>
    <message>
        <source>Only around %1</source>
        <translation>仅 %1 前后</translation>
    </message>
</context>
<context>
    <name>pinacle::LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>pinacle::MainWindow</name>
    <message>
        <source>&amp;Pod</source>
        <translation>Pod(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>诊断(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;About Pinacle Desktop</source>
        <translation>关于 Pinacle Desktop(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New pod…</source>
        <translation>新建 Pod(&amp;N)…</translation>
    </message>
    <message>
        <source>Add a &amp;server…</source>
        <translation>添加服务器(&amp;S)…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Pods</source>
        <translation>Pod(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;iers</source>
        <translation>规格(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Logs</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;earch</source>
        <translation>搜索(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>About Pinacle Desktop</source>
        <translation>关于 Pinacle Desktop</translation>
    </message>
    <message>
        <source>Pinacle Desktop %1</source>
        <translation>Pinacle Desktop %1</translation>
    </message>
    <message>
        <source>Development pods on your own machines, isolated by gVisor.

%1

Qt is under the LGPL 3, libssh under the LGPL 2.1, libvterm, yaml-cpp and toml++ under the MIT licence, QtKeychain under the BSD licence.

Data: %2</source>
        <translation>在您自己的机器上运行、由 gVisor 隔离的开发 Pod。

%1

Qt 采用 LGPL 3 许可证，libssh 采用 LGPL 2.1 许可证，libvterm、yaml-cpp 和 toml++ 采用 MIT 许可证，QtKeychain 采用 BSD 许可证。

数据：%2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>%1: Terminal</source>
        <translation>%1：终端</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>%1: Open %2</source>
        <translation>%1：打开 %2</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>%1: Check</source>
        <translation>%1：检查</translation>
    </message>
    <message>
        <source>New pod from %1</source>
        <translation>用 %1 新建 Pod</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Look for a new &amp;version</source>
        <translation>检查新版本(&amp;V)</translation>
    </message>
    <message>
        <source>Pinacle Desktop %1 (version %2 is there)</source>
        <translation>Pinacle Desktop %1（已有版本 %2）</translation>
    </message>
    <message>
        <source>Show version %1</source>
        <translation>查看版本 %1</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>已是最新版本。</translation>
    </message>
    <message>
        <source>Version %1 is there; this is %2.</source>
        <translation>已有版本 %1；当前为 %2。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>What is known about the crash</source>
        <translation>关于此次崩溃的信息</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The version, the signal, and where the program was. It is in %1 and goes nowhere unless you send it to somebody.</source>
        <translation>版本、信号以及程序所在的位置。它保存在 %1 中，除非您发送给他人，否则不会离开本机。</translation>
    </message>
    <message>
        <source>Pinacle Desktop crashed the last time. A report is on this computer; nothing was sent.</source>
        <translation>Pinacle Desktop 上次崩溃了。报告保存在本机；没有发送任何内容。</translation>
    </message>
    <message>
        <source>New pod from a &amp;folder…</source>
        <translation>从文件夹新建 Pod(&amp;F)…</translation>
    </message>
    <message>
        <source>New pod from a sna&amp;pshot file…</source>
        <translation>从快照文件新建 Pod(&amp;P)…</translation>
    </message>
    <message>
        <source>S&amp;napshots</source>
        <translation>快照(&amp;N)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>pinacle::MessageBar</name>
    <message>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>pinacle::MetricChart</name>
    <message>
        <source>No figures yet</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>当前 %1</translation>
    </message>
    <message>
        <source>, peak %1 at %2</source>
        <translation>，峰值 %1（%2）</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>峰值 %1</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>pinacle::MetricsView</name>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Processor (100 % is one core)</source>
        <translation>处理器（100% 为一个核心）</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disk (what it wrote)</source>
        <translation>磁盘（写入的数据）</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>in</source>
        <translation>入站</translation>
    </message>
    <message>
        <source>out</source>
        <translation>出站</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>显示的时间范围</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 小时</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>5 days</source>
        <translation>5 天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::NewPodDialog</name>
    <message>
        <source>Create pod</source>
        <translation>创建 Pod</translation>
    </message>
    <message>
        <source>New pod</source>
        <translation>新建 Pod</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>shop-api</source>
        <translation>shop-api</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Where the project comes from</source>
        <translation>项目来源</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>从模板</translation>
    </message>
    <message>
        <source>From a Git repository</source>
        <translation>从 Git 仓库</translation>
    </message>
    <message>
        <source>The resulting pinacle.yaml</source>
        <translation>生成的 pinacle.yaml</translation>
    </message>
    <message>
        <source>This file is written into the pod&apos;s project. Secrets are never in it.</source>
        <translation>此文件将写入 Pod 的项目，其中绝不包含机密。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source># The repository&apos;s own pinacle.yaml is read in
# the pod; where it has none, its files say what
# it needs. Chosen here:

</source>
        <translation># 将在 Pod 中读取仓库自带的 pinacle.yaml；
# 如果没有，则根据仓库文件判断所需内容。
# 此处的选择：

</translation>
    </message>
    <message>
        <source>Automatic: the server with most room</source>
        <translation>自动：空间最多的服务器</translation>
    </message>
    <message>
        <source>On %1: %2.</source>
        <translation>在 %1 上：%2。</translation>
    </message>
    <message>
        <source>Row %1: %2.</source>
        <translation>第 %1 行：%2。</translation>
    </message>
    <message>
        <source>Set up a server…</source>
        <translation>设置服务器…</translation>
    </message>
    <message>
        <source>From a folder</source>
        <translation>来自文件夹</translation>
    </message>
    <message>
        <source>There is no server yet. A pod needs one to run on: a Lima machine, this computer, or a machine over SSH.</source>
        <translation>还没有服务器。Pod 需要在服务器上运行：Lima 虚拟机、本机或通过 SSH 连接的机器。</translation>
    </message>
    <message>
        <source>No server is ready for pods yet.</source>
        <translation>还没有可运行 Pod 的服务器。</translation>
    </message>
</context>
<context>
    <name>pinacle::OperationView</name>
    <message>
        <source>Making the pod</source>
        <translation>正在创建 Pod</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>正在删除</translation>
    </message>
    <message>
        <source>Adding a service</source>
        <translation>正在添加服务</translation>
    </message>
    <message>
        <source>Removing a service</source>
        <translation>正在移除服务</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>The output of the running command appears here.</source>
        <translation>正在运行的命令的输出会显示在此处。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>pinacle::OutputView</name>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
</context>
<context>
    <name>pinacle::PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>“%1” wants a key that is locked</source>
        <translation>“%1”需要的密钥已加密</translation>
    </message>
    <message>
        <source>Give the passphrase of %1. It is kept among your secrets on this computer, and is used for this key alone.</source>
        <translation>请输入 %1 的密码短语。它将保存在本机的机密存储中，仅用于此密钥。</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>密钥的密码短语</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>pinacle::PodActions</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Hibernate</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Wake up</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>创建快照</translation>
    </message>
    <message>
        <source>Change the tier…</source>
        <translation>更改规格…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>运行命令</translation>
    </message>
    <message>
        <source>Open the first tab</source>
        <translation>打开第一个标签页</translation>
    </message>
    <message>
        <source>Copy the pod&apos;s id</source>
        <translation>复制 Pod ID</translation>
    </message>
    <message>
        <source>Check health now</source>
        <translation>立即检查健康状况</translation>
    </message>
    <message>
        <source>Change the tier</source>
        <translation>更改规格</translation>
    </message>
    <message>
        <source>Tier of “%1”. The pod is restarted for it: its files stay, its processes start again.</source>
        <translation>“%1”的规格。更改需要重启 Pod：文件保留，进程重新启动。</translation>
    </message>
    <message>
        <source>Tier of “%1”</source>
        <translation>“%1”的规格</translation>
    </message>
    <message>
        <source>This pod serves no page.</source>
        <translation>此 Pod 不提供网页。</translation>
    </message>
    <message>
        <source>Add a service with a page, such as VS Code, when making a pod.</source>
        <translation>新建 Pod 时请添加带网页的服务，例如 VS Code。</translation>
    </message>
    <message>
        <source>No browser could be started for %1.</source>
        <translation>无法启动浏览器打开 %1。</translation>
    </message>
    <message>
        <source>Copy the address and open it by hand.</source>
        <translation>请复制地址并手动打开。</translation>
    </message>
    <message>
        <source>Trust this Git host?</source>
        <translation>信任此 Git 主机？</translation>
    </message>
    <message>
        <source>%1

Compare the fingerprint with the one that the host publishes. If they differ, somebody may be in between.</source>
        <translation>%1

请将指纹与该主机公布的指纹进行比对。如果不一致，可能存在中间人攻击。</translation>
    </message>
    <message>
        <source>Trust and go on</source>
        <translation>信任并继续</translation>
    </message>
    <message>
        <source>Make pods reachable by SSH?</source>
        <translation>允许通过 SSH 访问 Pod？</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Move to another server…</source>
        <translation>移到另一台服务器…</translation>
    </message>
    <message>
        <source>Move to another server</source>
        <translation>移到另一台服务器</translation>
    </message>
    <message>
        <source>“%1” is stopped, sent whole, and read back on the new server; there it starts with the same address.
The old one is removed only once the new one runs.

To:</source>
        <translation>“%1”将停止，整体传送到新服务器并在那里读回校验，然后以相同的地址启动。
新的运行之后，旧的才会被移除。

目标：</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>New pod from a snapshot</source>
        <translation>从快照新建 Pod</translation>
    </message>
    <message>
        <source>Name of the new pod, made of “%1”:</source>
        <translation>用“%1”新建的 Pod 的名称：</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>Editors and ssh reach every pod by its name once this line stands in your SSH configuration. Nothing listens anywhere for it, and Settings takes it out again.</source>
        <translation>只要您的 SSH 配置中有这一行，编辑器和 ssh 就能按名称连接每个 Pod。无需任何监听端口，也可以在“设置”中将其移除。</translation>
    </message>
    <message>
        <source>“%1” cannot be opened now. %2</source>
        <translation>现在无法打开“%1”。%2</translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <translation>%1 · %2，%3</translation>
    </message>
</context>
<context>
    <name>pinacle::PodAnnouncer</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>pinacle::PodConfiguration</name>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The pod&apos;s pinacle.yaml</source>
        <translation>Pod 的 pinacle.yaml</translation>
    </message>
    <message>
        <source>Mistakes in the configuration</source>
        <translation>配置中的错误</translation>
    </message>
    <message>
        <source>This is what you typed and did not save.</source>
        <translation>这是您输入但尚未保存的内容。</translation>
    </message>
    <message>
        <source>The file says something else than what the pod is: %1.</source>
        <translation>文件内容与 Pod 的实际状态不一致：%1。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The configuration could not be read.</source>
        <translation>无法读取配置。</translation>
    </message>
    <message>
        <source>%1 in the pod&apos;s project.</source>
        <translation>Pod 项目中的 %1。</translation>
    </message>
    <message>
        <source>The project has no pinacle.yaml yet; Save makes one.</source>
        <translation>项目还没有 pinacle.yaml；保存时将创建。</translation>
    </message>
    <message>
        <source>The pod does not run: this is what it was made to be. The file in its project stays as it is.</source>
        <translation>Pod 未运行：这是创建时的配置。项目中的文件保持不变。</translation>
    </message>
    <message>
        <source>%1:%2  %3</source>
        <translation>%1:%2  %3</translation>
    </message>
    <message>
        <source>No mistakes.</source>
        <translation>没有错误。</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s).</source>
        <translation>
            <numerusform>%n 个错误。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
</context>
<context>
    <name>pinacle::PodDetail</name>
    <message>
        <source>About this pod</source>
        <translation>关于此 Pod</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>pinacle::PodFacts</name>
    <message>
        <source>Isolation</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>A stop keeps</source>
        <translation>停止时保留</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>The project, installed packages and databases. Running programs end and begin again.</source>
        <translation>项目、已安装的软件包和数据库。正在运行的程序会结束并重新启动。</translation>
    </message>
    <message>
        <source> · port %1 · %2 in its network</source>
        <translation> · 端口 %1 · 内网 %2</translation>
    </message>
    <message>
        <source>Not verified yet: it is checked at each start</source>
        <translation>尚未验证：每次启动时检查</translation>
    </message>
    <message>
        <source>gVisor verified · %1</source>
        <translation>已验证 gVisor · %1</translation>
    </message>
    <message>
        <source> · kernel %1</source>
        <translation> · 内核 %1</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>Also listening</source>
        <translation>其他监听</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>端口 %1</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>%1 · branch %2</source>
        <translation>%1 · 分支 %2</translation>
    </message>
    <message>
        <source>Only in this pod, as seen %1: %2</source>
        <translation>仅存在于此 Pod（查看于 %1）：%2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 memory · %4 storage</source>
        <translation>%1 · %2 · %3 内存 · %4 存储</translation>
    </message>
</context>
<context>
    <name>pinacle::PodHeader</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source> · not connected</source>
        <translation> · 未连接</translation>
    </message>
    <message>
        <source>This pod serves no page</source>
        <translation>此 Pod 不提供网页</translation>
    </message>
    <message>
        <source>A terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Copy the SSH command</source>
        <translation>复制 SSH 命令</translation>
    </message>
    <message>
        <source>%1, over SSH</source>
        <translation>%1（通过 SSH）</translation>
    </message>
    <message>
        <source>%1 (not found here)</source>
        <translation>%1（本机未找到）</translation>
    </message>
    <message>
        <source>Install %1, with its command for the terminal.</source>
        <translation>请安装 %1 及其命令行工具。</translation>
    </message>
    <message>
        <source>%1 · %2 does not answer since %3</source>
        <translation>%1 · %2 自 %3 起没有响应</translation>
    </message>
    <message>
        <source>%1 · %2 does not answer</source>
        <translation>%1 · %2 没有应答</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>This computer&apos;s terminal, over SSH</source>
        <translation>本机终端（通过 SSH）</translation>
    </message>
    <message>
        <source>The terminal that $TERMINAL names, or the system&apos;s own.</source>
        <translation>$TERMINAL 指定的终端，或系统自带的终端。</translation>
    </message>
</context>
<context>
    <name>pinacle::PodLogView</name>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Follow: stay at the newest line</source>
        <translation>跟随：停留在最新一行</translation>
    </message>
    <message>
        <source>Save what is shown…</source>
        <translation>保存显示的内容…</translation>
    </message>
    <message>
        <source>Search in the lines</source>
        <translation>在各行中搜索</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>所有来源</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 个匹配项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) hidden</source>
        <translation>
            <numerusform>已隐藏 %n 个来源</numerusform>
        </translation>
    </message>
    <message>
        <source>The command that started this is not in the log any more.</source>
        <translation>启动它的命令已不在日志中。</translation>
    </message>
    <message>
        <source>Save what is shown</source>
        <translation>保存显示的内容</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are in %1</source>
        <translation>
            <numerusform>%Ln 行已写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>By time. Double-click a line for the command behind it.</source>
        <translation>按时间排序。双击一行可查看其背后的命令。</translation>
    </message>
</context>
<context>
    <name>pinacle::PodManager</name>
    <message>
        <source>Another operation runs on this pod.</source>
        <translation>此 Pod 上正在执行另一项操作。</translation>
    </message>
    <message>
        <source>Wait until it ends, or cancel it where it was begun.</source>
        <translation>请等它结束，或在发起它的地方取消。</translation>
    </message>
    <message>
        <source>There is no such pod.</source>
        <translation>没有此 Pod。</translation>
    </message>
    <message>
        <source>There is no such pod or server.</source>
        <translation>没有此 Pod 或服务器。</translation>
    </message>
    <message>
        <source>A delete that was begun cannot be undone.</source>
        <translation>已开始的删除无法撤销。</translation>
    </message>
    <message>
        <source>Resume it.</source>
        <translation>请继续完成。</translation>
    </message>
    <message>
        <source>This version does not know the operation &quot;%1&quot;.</source>
        <translation>此版本不认识操作“%1”。</translation>
    </message>
    <message>
        <source>Use the version that began it, or roll it back there.</source>
        <translation>请使用发起它的版本，或在那里回滚。</translation>
    </message>
    <message>
        <source>Roll it back with the version that began it.</source>
        <translation>请用发起它的版本回滚。</translation>
    </message>
    <message>
        <source>The program ended in the middle of the work.</source>
        <translation>程序在操作过程中退出了。</translation>
    </message>
    <message>
        <source>Resume goes on where it stood; Roll back undoes it.</source>
        <translation>“重试”从中断处继续；“回滚”撤销已做的更改。</translation>
    </message>
    <message>
        <source>The pod could not be looked into.</source>
        <translation>无法查看 Pod 内部。</translation>
    </message>
    <message>
        <source>The pod has no service &quot;%1&quot;.</source>
        <translation>Pod 没有服务“%1”。</translation>
    </message>
    <message>
        <source>The pod has no process &quot;%1&quot;.</source>
        <translation>Pod 没有进程“%1”。</translation>
    </message>
    <message>
        <source>The server is gone.</source>
        <translation>服务器已不存在。</translation>
    </message>
    <message>
        <source>The pod&apos;s server is gone.</source>
        <translation>Pod 的服务器已不存在。</translation>
    </message>
    <message>
        <source>The pod is %1, not running.</source>
        <translation>Pod 未运行，当前状态为 %1。</translation>
    </message>
    <message>
        <source>Start the pod first.</source>
        <translation>请先启动 Pod。</translation>
    </message>
</context>
<context>
    <name>pinacle::PodModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 没有响应</translation>
    </message>
</context>
<context>
    <name>pinacle::PodOverview</name>
    <message>
        <source>Add a service</source>
        <translation>添加服务</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Opens when the pod runs</source>
        <translation>Pod 运行后可打开</translation>
    </message>
    <message>
        <source>Reachable from this computer directly</source>
        <translation>可从本机直接访问</translation>
    </message>
    <message>
        <source>Forwarded over SSH; the pod answered through it</source>
        <translation>已通过 SSH 转发；Pod 响应正常</translation>
    </message>
    <message>
        <source>None since %1; what is shown here is from then. %2</source>
        <translation>自 %1 起断开；此处显示的是当时的内容。%2</translation>
    </message>
</context>
<context>
    <name>pinacle::PodService</name>
    <message>
        <source>A pod needs a name.</source>
        <translation>Pod 需要名称。</translation>
    </message>
    <message>
        <source>The name has %1 characters; at most 100 are allowed.</source>
        <translation>名称有 %1 个字符；最多允许 100 个。</translation>
    </message>
    <message>
        <source>The name holds a control character (a line break, for example).</source>
        <translation>名称包含控制字符（例如换行符）。</translation>
    </message>
    <message>
        <source>Choose a server.</source>
        <translation>请选择服务器。</translation>
    </message>
    <message>
        <source>There is no server &quot;%1&quot;.</source>
        <translation>没有服务器“%1”。</translation>
    </message>
    <message>
        <source>There is no env set &quot;%1&quot;.</source>
        <translation>没有环境变量集“%1”。</translation>
    </message>
    <message>
        <source>A branch or a token needs a repository.</source>
        <translation>指定分支或令牌时必须同时指定仓库。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a branch: %2.</source>
        <translation>“%1”不是有效的分支名：%2。</translation>
    </message>
    <message>
        <source>The token holds a line break.</source>
        <translation>令牌包含换行符。</translation>
    </message>
    <message>
        <source>A new repository needs a template that makes its project.</source>
        <translation>新仓库需要用模板生成项目。</translation>
    </message>
    <message>
        <source>There is no such snapshot.</source>
        <translation>没有此快照。</translation>
    </message>
    <message>
        <source>Cannot write to %1.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>There is no such pod.</source>
        <translation>没有此 Pod。</translation>
    </message>
    <message>
        <source>The pod is being worked on.</source>
        <translation>Pod 正在执行操作。</translation>
    </message>
    <message>
        <source>Wait, or cancel it.</source>
        <translation>请等待，或取消该操作。</translation>
    </message>
    <message>
        <source>The pod is %1: it cannot %2 now.</source>
        <translation>Pod 当前状态为 %1，不能执行 %2。</translation>
    </message>
    <message>
        <source>The snapshot is on another server.</source>
        <translation>快照位于另一台服务器上。</translation>
    </message>
    <message>
        <source>Export it there and import it on the pod&apos;s server.</source>
        <translation>请从该服务器导出，再导入到 Pod 所在的服务器。</translation>
    </message>
    <message>
        <source>%1 needs the variable %2, which has no value.</source>
        <translation>%1 需要变量 %2，但它没有值。</translation>
    </message>
    <message>
        <source>Give it one first, in the pod&apos;s environment:
%1</source>
        <translation>请先在 Pod 的环境变量中为其设置值：
%1</translation>
    </message>
    <message>
        <source>%1 needs the variable %2. Give it a value: under Environment, or with --env %2=VALUE.</source>
        <translation>%1 需要变量 %2。请为其设置值：在“环境变量”下，或使用 --env %2=值。</translation>
    </message>
    <message>
        <source>A defect of this program: %1</source>
        <translation>本程序的缺陷：%1</translation>
    </message>
</context>
<context>
    <name>pinacle::PodTerminal</name>
    <message>
        <source>The terminal was cut off.</source>
        <translation>终端连接已中断。</translation>
    </message>
</context>
<context>
    <name>pinacle::PodTerminals</name>
    <message>
        <source>This pod is not running</source>
        <translation>此 Pod 未运行</translation>
    </message>
    <message>
        <source>Its terminals open when it runs.</source>
        <translation>Pod 运行后即可打开终端。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>New terminal</source>
        <translation>新建终端</translation>
    </message>
    <message>
        <source>Terminal %1</source>
        <translation>终端 %1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭 %1</translation>
    </message>
</context>
<context>
    <name>pinacle::PodsPage</name>
    <message>
        <source>No pod selected</source>
        <translation>未选择 Pod</translation>
    </message>
    <message>
        <source>Choose a pod on the left.</source>
        <translation>请在左侧选择一个 Pod。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Search pods</source>
        <translation>搜索 Pod</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>New pod</source>
        <translation>新建 Pod</translation>
    </message>
    <message>
        <source>No pods yet</source>
        <translation>还没有 Pod</translation>
    </message>
    <message>
        <source>A pod is a development environment of its own: your project, its services and its tools, isolated by gVisor and reachable from your browser.</source>
        <translation>Pod 是独立的开发环境：您的项目及其服务和工具都在其中，由 gVisor 隔离，可从浏览器访问。</translation>
    </message>
    <message>
        <source>New pod from a template</source>
        <translation>从模板新建 Pod</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) on %1 are not known here.</source>
        <translation>
            <numerusform>%1 上有 %n 个 Pod 尚未纳入管理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>From a Git repository…</source>
        <translation>从 Git 仓库…</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>从文件夹…</translation>
    </message>
    <message>
        <source>A folder of this computer with a pinacle.yaml; it can be dropped on this window, too.</source>
        <translation>本机上包含 pinacle.yaml 的文件夹；也可以拖放到此窗口。</translation>
    </message>
    <message>
        <source>“%1” is cancelled. Nothing had been made for it yet.</source>
        <translation>“%1”已取消。尚未为它创建任何内容。</translation>
    </message>
    <message>
        <source>“%1” is cancelled. Undone: %2.</source>
        <translation>“%1”已取消。已撤销：%2。</translation>
    </message>
</context>
<context>
    <name>pinacle::PortForwarder</name>
    <message>
        <source>No forward was opened.</source>
        <translation>没有打开任何转发。</translation>
    </message>
</context>
<context>
    <name>pinacle::ProvisionView</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Setting up the server</source>
        <translation>正在部署服务器</translation>
    </message>
    <message>
        <source>The server is set up</source>
        <translation>服务器部署完成</translation>
    </message>
    <message>
        <source>Setting up stopped</source>
        <translation>服务器部署已停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Another program sets up the server</source>
        <translation>另一个程序正在部署此服务器</translation>
    </message>
    <message>
        <source>Setting up was cut off</source>
        <translation>服务器部署曾被中断</translation>
    </message>
</context>
<context>
    <name>pinacle::PushTarget</name>
    <message>
        <source>Push the project to a new repository</source>
        <translation>将项目推送到新仓库</translation>
    </message>
    <message>
        <source>Address of the new repository</source>
        <translation>新仓库的地址</translation>
    </message>
    <message>
        <source>https://github.com/owner/project</source>
        <translation>https://github.com/owner/project</translation>
    </message>
    <message>
        <source>Token for the new repository</source>
        <translation>新仓库的令牌</translation>
    </message>
    <message>
        <source>Token, where you are not logged in</source>
        <translation>令牌（未登录时）</translation>
    </message>
    <message>
        <source>Where it is missing</source>
        <translation>仓库不存在时</translation>
    </message>
    <message>
        <source>Make it at GitHub, private</source>
        <translation>在 GitHub 上创建（私有）</translation>
    </message>
    <message>
        <source>Make it at GitHub, public</source>
        <translation>在 GitHub 上创建（公开）</translation>
    </message>
    <message>
        <source>Make no repository: it is there, and empty</source>
        <translation>不创建：仓库已存在且为空</translation>
    </message>
    <message>
        <source>Its first commit goes there; nothing is ever overwritten.</source>
        <translation>首次提交会推送到那里；绝不覆盖任何内容。</translation>
    </message>
</context>
<context>
    <name>pinacle::QuitDialog</name>
    <message>
        <source>Do not ask again</source>
        <translation>不再询问</translation>
    </message>
    <message>
        <source>Stop them and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Leave them running</source>
        <translation>保持运行</translation>
    </message>
    <message>
        <source>Quit Pinacle Desktop?</source>
        <translation>退出 Pinacle Desktop？</translation>
    </message>
    <message>
        <source>Pods that go on use their server&apos;s memory and processor. Addresses of pods on other computers do not open while this program is closed.</source>
        <translation>继续运行的 Pod 会占用服务器的内存和处理器。本程序关闭期间，无法打开其他机器上 Pod 的地址。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) are running</source>
        <translation>
            <numerusform>%n 个 Pod 正在运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopping %n pod(s)…</source>
        <translation>
            <numerusform>正在停止 %n 个 Pod…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::QuitSequence</name>
    <message>
        <source>Quit without saving?</source>
        <translation>不保存就退出吗？</translation>
    </message>
    <message>
        <source>What you typed in the configuration or the environment of these pods is not saved: %1.</source>
        <translation>您在以下 Pod 的配置或环境中输入的内容尚未保存：%1。</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>不保存并退出</translation>
    </message>
    <message>
        <source>Quit while pods are in work?</source>
        <translation>Pod 的操作尚未完成，仍要退出吗？</translation>
    </message>
    <message>
        <source>The running work is stopped. It can go on, or be undone, when you come back.</source>
        <translation>进行中的操作将停止。下次打开时可以继续或撤销。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>pinacle::RepositoryNeeds</name>
    <message>
        <source>What the repository asks for</source>
        <translation>仓库的要求</translation>
    </message>
    <message>
        <source>%1 could not be looked into before: %2</source>
        <translation>无法预先查看 %1：%2</translation>
    </message>
    <message>
        <source>%1 has no pinacle.yaml: the pod looks at its files to see what they need.</source>
        <translation>%1 没有 pinacle.yaml：Pod 会根据其文件判断需要什么。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Its %1 asks for</source>
        <translation>其 %1 要求</translation>
    </message>
    <message>
        <source>Tier: %1, chosen below; another one can be</source>
        <translation>规格：%1，已在下方选择；也可另选</translation>
    </message>
    <message>
        <source>Services: %1</source>
        <translation>服务：%1</translation>
    </message>
    <message>
        <source>Install, in the pod: %1</source>
        <translation>安装（在 Pod 中）：%1</translation>
    </message>
    <message>
        <source>Processes: %1</source>
        <translation>进程：%1</translation>
    </message>
    <message>
        <source>Its %1 has mistakes, and would be left out:</source>
        <translation>其 %1 有错误，将被忽略：</translation>
    </message>
</context>
<context>
    <name>pinacle::RepositoryPicker</name>
    <message>
        <source>Choose from your repositories</source>
        <translation>从您的仓库中选择</translation>
    </message>
    <message>
        <source>Choose a branch</source>
        <translation>选择分支</translation>
    </message>
    <message>
        <source>Your repositories at GitHub are listed here when you are logged in.</source>
        <translation>登录后，此处会列出您的 GitHub 仓库。</translation>
    </message>
    <message>
        <source>Address of the repository</source>
        <translation>仓库地址</translation>
    </message>
    <message>
        <source>https://github.com/owner/project</source>
        <translation>https://github.com/owner/project</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>默认分支</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>only for a private repository</source>
        <translation>仅私有仓库需要</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>仓库</translation>
    </message>
    <message numerus="yes">
        <source>%n of your repositories at GitHub are in the list; type to find one.</source>
        <translation>
            <numerusform>列表中有 %n 个您的 GitHub 仓库；输入即可查找。</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking GitHub …</source>
        <translation>正在查询 GitHub…</translation>
    </message>
    <message>
        <source>Log in at GitHub …</source>
        <translation>登录 GitHub …</translation>
    </message>
    <message>
        <source>Log in to choose from your repositories at GitHub. %1</source>
        <translation>登录后即可从您的 GitHub 仓库中选择。%1</translation>
    </message>
</context>
<context>
    <name>pinacle::ServerActions</name>
    <message>
        <source>Stop the machine “%1”?</source>
        <translation>停止虚拟机“%1”？</translation>
    </message>
    <message>
        <source>Its pods stop with it. They keep their files.</source>
        <translation>其中的 Pod 会随之停止，文件保留。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Provision “%1”?</source>
        <translation>部署“%1”？</translation>
    </message>
    <message>
        <source>This will run on the server, with root&apos;s rights where it says so:</source>
        <translation>将在服务器上运行以下命令，注明处使用 root 权限：</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>%1 on “%2”?</source>
        <translation>在“%2”上执行：%1？</translation>
    </message>
    <message>
        <source>This will run on the server, with root&apos;s rights:</source>
        <translation>将在服务器上以 root 权限运行：</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Remove “%1” from the list?</source>
        <translation>从列表中移除“%1”？</translation>
    </message>
    <message>
        <source>The machine itself, its Docker and its images stay as they are.</source>
        <translation>机器本身、其 Docker 和镜像保持不变。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Trust the key of “%1”?</source>
        <translation>信任“%1”的主机密钥？</translation>
    </message>
    <message>
        <source>This server was never seen before. Compare its fingerprint with what its owner told you, or with the output of ssh-keygen -lf on the server itself. If they differ, somebody may be in between.</source>
        <translation>首次连接此服务器。请将其指纹与服务器所有者提供的指纹，或服务器上 ssh-keygen -lf 的输出进行比对。如果不一致，可能存在中间人攻击。</translation>
    </message>
    <message>
        <source>Trust and connect</source>
        <translation>信任并连接</translation>
    </message>
    <message>
        <source>Restart Docker on “%1”?</source>
        <translation>重启“%1”上的 Docker？</translation>
    </message>
    <message>
        <source>Restart Docker</source>
        <translation>重启 Docker</translation>
    </message>
    <message>
        <source>“%1” shows another key than before</source>
        <translation>“%1”出示的密钥与以前不同</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Either the server was installed anew or its key was replaced, or another machine answers in its place and would see all that is sent. Ask its owner for the fingerprint of its key, by another way than this connection, or run ssh-keygen -lf on the server itself. Only if that is the one shown now, replace the key.</source>
        <translation>没有向它发送任何内容。要么服务器被重新安装或其密钥被更换，要么有另一台机器冒充它，会看到发送的一切。请通过此连接以外的途径向其所有者询问密钥指纹，或在服务器本机上运行 ssh-keygen -lf。只有当它与现在显示的一致时，才替换密钥。</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>替换密钥</translation>
    </message>
    <message>
        <source>Is “%1” gone for good?</source>
        <translation>“%1”永远消失了吗？</translation>
    </message>
    <message>
        <source>It does not answer. If it is only switched off, leave it in the list: its pods come back with it. If it is gone, it is taken out of the list together with these pods. What of them is elsewhere stays:</source>
        <translation>它没有应答。如果只是关机，请将它留在列表中：它的 Pod 会随它一起恢复。如果它已消失，它会连同这些 Pod 一起从列表中移除。它们在别处的内容会保留：</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>忘记它</translation>
    </message>
    <message>
        <source>%1: nothing to do</source>
        <translation>%1：无需操作</translation>
    </message>
    <message>
        <source>What will happen?</source>
        <translation>将会执行什么？</translation>
    </message>
    <message>
        <source>Asking the server, which changes nothing …</source>
        <translation>正在询问服务器，不会做任何更改…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Start the machine</source>
        <translation>启动虚拟机</translation>
    </message>
    <message>
        <source>Stop the machine</source>
        <translation>停止虚拟机</translation>
    </message>
    <message>
        <source>Delete the machine…</source>
        <translation>删除虚拟机…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
</context>
<context>
    <name>pinacle::ServerDetail</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Provision…</source>
        <translation>部署…</translation>
    </message>
    <message>
        <source>Start the machine</source>
        <translation>启动虚拟机</translation>
    </message>
    <message>
        <source>Save certificates</source>
        <translation>保存证书</translation>
    </message>
    <message>
        <source>What the last check found</source>
        <translation>上次检查结果</translation>
    </message>
    <message>
        <source>Extra certificates</source>
        <translation>额外证书</translation>
    </message>
    <message>
        <source>Certificate authorities that the server&apos;s pods trust besides the usual ones, for networks that look into encrypted traffic. PEM text; pods made from now on get them.</source>
        <translation>除常规证书外，服务器上的 Pod 还信任的证书颁发机构，适用于会检查加密流量的网络。PEM 文本；之后创建的 Pod 生效。</translation>
    </message>
    <message>
        <source>Extra certificates, PEM text</source>
        <translation>额外证书（PEM 文本）</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>%1 memory</source>
        <translation>%1 内存</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>最近响应：%1</translation>
    </message>
    <message>
        <source>working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <translation>自 %1 起：%2</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>This server was not checked yet.</source>
        <translation>此服务器尚未检查。</translation>
    </message>
    <message>
        <source>Its pods, out of reach</source>
        <translation>它的 Pod（无法连接）</translation>
    </message>
    <message>
        <source>They are shown as they were seen last, and come back with the server. If it is gone for good, this is what can be made again from elsewhere; then remove the server from the list.</source>
        <translation>它们按上次看到的状态显示，并会随服务器一起恢复。如果服务器永远消失，可以从别处重建以下内容；之后请将服务器从列表中移除。</translation>
    </message>
    <message>
        <source>About this server</source>
        <translation>关于此服务器</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Connected anew at %1, within %2: %3</source>
        <translation>%1 已重新连接，用时 %2：%3</translation>
    </message>
    <message>
        <source>Back at %1.</source>
        <translation>%1 已恢复。</translation>
    </message>
    <message>
        <source>Back at %1, after %2.</source>
        <translation>%1 已恢复，历时 %2。</translation>
    </message>
    <message>
        <source>The address of “%1” answers again since %2, after %3.</source>
        <translation>“%1”的地址自 %2 起恢复应答，历时 %3。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 可用</translation>
    </message>
</context>
<context>
    <name>pinacle::ServerModel</name>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Lima machine %1</source>
        <translation>Lima 虚拟机 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>pinacle::ServerPods</name>
    <message>
        <source>No pod is on this server.</source>
        <translation>此服务器上没有 Pod。</translation>
    </message>
    <message>
        <source>Pods of this server</source>
        <translation>此服务器的 Pod</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
</context>
<context>
    <name>pinacle::ServerService</name>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation>无法读取密钥文件 %1。</translation>
    </message>
    <message>
        <source>Check its path and its permissions.</source>
        <translation>请检查其路径和权限。</translation>
    </message>
    <message>
        <source>A server&apos;s name has 1 to 60 characters, no &quot;/&quot; and no line break.</source>
        <translation>服务器名称须为 1 至 60 个字符，不能包含“/”和换行符。</translation>
    </message>
    <message>
        <source>The server is being worked on.</source>
        <translation>服务器正在执行操作。</translation>
    </message>
    <message>
        <source>Wait, or cancel it.</source>
        <translation>请等待，或取消该操作。</translation>
    </message>
    <message>
        <source>No certificate was found in the text.</source>
        <translation>文本中没有找到证书。</translation>
    </message>
    <message>
        <source>Paste certificates in PEM form: -----BEGIN CERTIFICATE----- …</source>
        <translation>请粘贴 PEM 格式的证书：-----BEGIN CERTIFICATE----- …</translation>
    </message>
    <message>
        <source>There is no such server.</source>
        <translation>没有此服务器。</translation>
    </message>
    <message>
        <source>Another program is setting up this server.</source>
        <translation>另一个程序正在部署此服务器。</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>请等待其完成。</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Docker and gVisor are installed</source>
        <translation>已安装 Docker 和 gVisor</translation>
    </message>
    <message>
        <source>gVisor is missing</source>
        <translation>缺少 gVisor</translation>
    </message>
    <message>
        <source>Docker and gVisor are missing</source>
        <translation>缺少 Docker 和 gVisor</translation>
    </message>
    <message>
        <source>The VM is being worked on.</source>
        <translation>虚拟机正在执行操作。</translation>
    </message>
    <message>
        <source>Only a server over SSH has an address that can be changed.</source>
        <translation>只有通过 SSH 的服务器的地址可以更改。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address over SSH.</source>
        <translation>“%1”不是 SSH 地址。</translation>
    </message>
    <message>
        <source>Add it as a server of its own.</source>
        <translation>请把它添加为单独的服务器。</translation>
    </message>
    <message>
        <source>Its pod “%1” is being worked on.</source>
        <translation>正在处理它的 Pod“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not out of reach.</source>
        <translation>“%1”可以连接。</translation>
    </message>
    <message>
        <source>Check it, delete its pods or move them away, then remove it.</source>
        <translation>请检查它，删除或移走它的 Pod，然后再移除它。</translation>
    </message>
    <message>
        <source>Pods run on this computer itself only on Linux.</source>
        <translation>只有在 Linux 上，Pod 才能直接在本机运行。</translation>
    </message>
    <message>
        <source>Use a Lima VM: lima:NAME.</source>
        <translation>请使用 Lima 虚拟机：lima:NAME。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name of a Lima VM.</source>
        <translation>“%1”不是有效的 Lima 虚拟机名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address of a server.</source>
        <translation>“%1”不是服务器地址。</translation>
    </message>
    <message>
        <source>Allowed: local, lima:VM, ssh://[USER@]HOST[:PORT].</source>
        <translation>允许：local、lima:VM、ssh://[USER@]HOST[:PORT]。</translation>
    </message>
    <message>
        <source>A defect of this program: %1</source>
        <translation>本程序的缺陷：%1</translation>
    </message>
</context>
<context>
    <name>pinacle::ServersPage</name>
    <message>
        <source>No servers yet</source>
        <translation>还没有服务器</translation>
    </message>
    <message>
        <source>A server is a machine that runs pods: a Lima machine, a machine over SSH, or this computer.</source>
        <translation>服务器是运行 Pod 的机器：Lima 虚拟机、通过 SSH 访问的机器，或本机。</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>添加服务器</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>添加服务器</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Provision…</source>
        <translation>部署…</translation>
    </message>
</context>
<context>
    <name>pinacle::ServiceActions</name>
    <message>
        <source>%1 runs without %2: %3</source>
        <translation>%1 正在运行，但缺少 %2：%3</translation>
    </message>
    <message>
        <source>Remove it, or add it again when its source can be reached.</source>
        <translation>请移除它，或在其来源可访问时重新添加。</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除 %1？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1 (a pod has one assistant: remove %2 first)</source>
        <translation>%1（一个 Pod 只能有一个助手：请先移除 %2）</translation>
    </message>
    <message>
        <source>The pod has every service</source>
        <translation>Pod 已包含所有服务</translation>
    </message>
</context>
<context>
    <name>pinacle::ServiceLogDialog</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>%1 的日志</translation>
    </message>
    <message>
        <source>The log of %1</source>
        <translation>%1 的日志</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The last 500 lines, read every two seconds</source>
        <translation>最近 500 行，每两秒读取一次</translation>
    </message>
</context>
<context>
    <name>pinacle::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Ask what to do with running pods</source>
        <translation>询问如何处理运行中的 Pod</translation>
    </message>
    <message>
        <source>Leave pods running</source>
        <translation>让 Pod 继续运行</translation>
    </message>
    <message>
        <source>Stop pods</source>
        <translation>停止 Pod</translation>
    </message>
    <message>
        <source>When quitting</source>
        <translation>退出时</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>关闭窗口时保留在托盘</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>登录时启动</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>The system&apos;s fixed font</source>
        <translation>系统等宽字体</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>跟随窗口</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Servers and GitHub</source>
        <translation>服务器和 GitHub</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Look at the servers every</source>
        <translation>服务器检查间隔</translation>
    </message>
    <message>
        <source>Address of GitHub&apos;s API</source>
        <translation>GitHub API 地址</translation>
    </message>
    <message>
        <source>Certificates of your own that pods are to trust belong to a server: Servers, then its certificates.</source>
        <translation>需要 Pod 信任的自有证书在服务器中设置：打开“服务器”，再编辑其证书。</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>“%1” is not a web address.</source>
        <translation>“%1”不是网址。</translation>
    </message>
    <message>
        <source>Ask this address</source>
        <translation>查询此地址</translation>
    </message>
    <message>
        <source>Look for a new version once a day</source>
        <translation>每天检查一次新版本</translation>
    </message>
    <message>
        <source>The request says nothing about this computer.</source>
        <translation>请求不包含有关本机的任何信息。</translation>
    </message>
    <message>
        <source>Env sets…</source>
        <translation>环境变量集…</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Variables for several pods</source>
        <translation>供多个 Pod 使用的变量</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Keep commands and their output for</source>
        <translation>保留命令及其输出</translation>
    </message>
    <message>
        <source>Keep figures of servers and pods for</source>
        <translation>保留服务器和 Pod 的指标</translation>
    </message>
    <message>
        <source>Take it out…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Pods in your SSH configuration</source>
        <translation>SSH 配置中的 Pod</translation>
    </message>
    <message>
        <source>With it ssh and editors reach every pod by its name, for example %1. Open ▾ of a pod puts it in.</source>
        <translation>有了它，ssh 和编辑器可以按名称连接每个 Pod，例如 %1。通过 Pod 的“打开 ▾”添加。</translation>
    </message>
    <message>
        <source>Take the pods out of your SSH configuration?</source>
        <translation>要从您的 SSH 配置中移除 Pod 吗？</translation>
    </message>
    <message>
        <source>ssh and editors do not find them any more; terminals in the window do. The key to the pods goes, too.</source>
        <translation>ssh 和编辑器将无法再找到它们；窗口中的终端不受影响。连接 Pod 的密钥也会一并删除。</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Log in at GitHub…</source>
        <translation>登录 GitHub…</translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <translation>
            <numerusform> 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Notify when long work has ended or failed</source>
        <translation>长时间的工作结束或失败时通知</translation>
    </message>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>SSH and environment</source>
        <translation>SSH 与环境变量</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
</context>
<context>
    <name>pinacle::SetupCard</name>
    <message>
        <source>working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>Provision…</source>
        <translation>部署…</translation>
    </message>
    <message>
        <source>Provision %1</source>
        <translation>部署 %1</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Check %1 again</source>
        <translation>重新检查 %1</translation>
    </message>
</context>
<context>
    <name>pinacle::Sidebar</name>
    <message>
        <source>Sections</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
</context>
<context>
    <name>pinacle::SnapshotImport</name>
    <message>
        <source>The server unpacks and checks it…</source>
        <translation>服务器正在解包并校验…</translation>
    </message>
    <message>
        <source>A file that a snapshot was exported to</source>
        <translation>导出的快照文件</translation>
    </message>
    <message>
        <source>Snapshots (*.tar);;All files (*)</source>
        <translation>快照 (*.tar);;所有文件 (*)</translation>
    </message>
    <message>
        <source>No server is ready for it.</source>
        <translation>没有可用的服务器。</translation>
    </message>
    <message>
        <source>Add a server, or run Provision on one.</source>
        <translation>添加一台服务器，或在其中一台上运行“部署”。</translation>
    </message>
    <message>
        <source>The snapshot goes to %1…</source>
        <translation>正在将快照传送到 %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import a snapshot</source>
        <translation>导入快照</translation>
    </message>
    <message>
        <source>The server that it goes to, and that a new pod of it runs on:</source>
        <translation>要导入到的服务器，由它创建的新 Pod 也在该服务器上运行：</translation>
    </message>
</context>
<context>
    <name>pinacle::SnapshotModel</name>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>while it ran</source>
        <translation>运行时</translation>
    </message>
    <message>
        <source>while it was stopped</source>
        <translation>停止时</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>found on the server</source>
        <translation>在服务器上找到</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 没有响应</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>%1 (imported)</source>
        <translation>%1（已导入）</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1（已删除）</translation>
    </message>
</context>
<context>
    <name>pinacle::SnapshotRemoval</name>
    <message>
        <source>Delete the snapshot “%1”?</source>
        <translation>删除快照“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n snapshot(s)?</source>
        <translation>
            <numerusform>删除 %n 个快照？</numerusform>
        </translation>
    </message>
    <message>
        <source>They are gone for good, and free up to %1. Their pods stay as they are.</source>
        <translation>它们将被永久删除，最多释放 %1。其 Pod 保持不变。</translation>
    </message>
    <message numerus="yes">
        <source>They are gone for good, and free up to %1. Of %n of them the pod is not here: what only they hold is lost.</source>
        <translation>
            <numerusform>它们将被永久删除，最多释放 %1。其中 %n 个的 Pod 不在此处：仅存在于这些快照中的内容将会丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is gone for good, and frees up to %1. The pod itself stays as it is.</source>
        <translation>快照将被永久删除，最多可释放 %1。Pod 本身保持不变。</translation>
    </message>
    <message>
        <source>It is gone for good, and frees up to %1. Its pod is not here: what only this snapshot holds is lost.</source>
        <translation>它将被永久删除，最多释放 %1。此处没有它的 Pod：仅存在于此快照中的内容将会丢失。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>正在删除…</translation>
    </message>
    <message>
        <source>Deleting %1 of %2…</source>
        <translation>正在删除第 %1 个，共 %2 个…</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>及其他 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Not deleted: %1. %2</source>
        <translation>未删除：%1。%2</translation>
    </message>
</context>
<context>
    <name>pinacle::SnapshotService</name>
    <message>
        <source>There is no such snapshot.</source>
        <translation>没有此快照。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>There is no such snapshot, or its server is gone.</source>
        <translation>没有此快照，或其服务器已不存在。</translation>
    </message>
    <message>
        <source>A defect of this program: %1</source>
        <translation>本程序的缺陷：%1</translation>
    </message>
</context>
<context>
    <name>pinacle::SnapshotView</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>New pod from it…</source>
        <translation>用它新建 Pod…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>No snapshot yet</source>
        <translation>还没有快照</translation>
    </message>
    <message>
        <source>A snapshot keeps everything in the pod: project, packages, databases. Go back to it at any time, or make a new pod of it.</source>
        <translation>快照保存 Pod 中的所有内容：项目、软件包、数据库。可随时恢复到快照，或用它新建 Pod。</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>创建快照</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Search snapshots</source>
        <translation>搜索快照</translation>
    </message>
    <message>
        <source>Snapshots of this pod</source>
        <translation>此 Pod 的快照</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Exporting: %1 written</source>
        <translation>正在导出：已写入 %1</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 没有应答。</translation>
    </message>
    <message>
        <source>Its pod is not here: make a new one from it.</source>
        <translation>此处没有它的 Pod：请用它新建一个。</translation>
    </message>
    <message>
        <source>No snapshot has this in it.</source>
        <translation>没有匹配的快照。</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s) · up to %1</source>
        <translation>
            <numerusform>%n 个快照 · 最多 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore “%1”?</source>
        <translation>恢复“%1”？</translation>
    </message>
    <message>
        <source>“%1” goes back to how it was %2. What it is now is kept as an automatic snapshot first; the pod restarts.</source>
        <translation>“%1”将恢复到%2的状态。当前状态会先保存为自动快照；Pod 会重新启动。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>Export the snapshot: it holds everything in the pod, secrets too</source>
        <translation>导出快照：包含 Pod 中的所有内容，包括机密</translation>
    </message>
    <message>
        <source>Checking the snapshot…</source>
        <translation>正在检查快照…</translation>
    </message>
    <message>
        <source>With one snapshot at a time.</source>
        <translation>一次只能对一个快照执行。</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s) chosen · up to %1</source>
        <translation>
            <numerusform>已选择 %n 个快照 · 最多 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::SnapshotsPage</name>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
</context>
<context>
    <name>pinacle::StepDelegate</name>
    <message>
        <source>was there</source>
        <translation>已存在</translation>
    </message>
</context>
<context>
    <name>pinacle::StepListView</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>pinacle::StepModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>pinacle::TerminalPane</name>
    <message>
        <source>Start again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Search this terminal</source>
        <translation>在此终端中搜索</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭搜索</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>The connection is lost: %1 It is tried again; what runs in this terminal goes on.</source>
        <translation>连接已断开：%1 正在重试；此终端中的程序继续运行。</translation>
    </message>
    <message>
        <source>This terminal has ended.</source>
        <translation>此终端已结束。</translation>
    </message>
    <message>
        <source>This terminal has ended with exit code %1.</source>
        <translation>此终端已结束，退出码为 %1。</translation>
    </message>
</context>
<context>
    <name>pinacle::TerminalView</name>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>搜索…</translation>
    </message>
    <message>
        <source>Bigger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>pinacle::Tray</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in work</source>
        <translation>
            <numerusform>%n 个正在处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>No pod is running</source>
        <translation>没有正在运行的 Pod</translation>
    </message>
    <message>
        <source>Pinacle Desktop: %1</source>
        <translation>Pinacle Desktop：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>还有 %n 个…</numerusform>
        </translation>
    </message>
    <message>
        <source>New pod…</source>
        <translation>新建 Pod…</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 已就绪。</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 已删除。</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1：已完成。</translation>
    </message>
    <message>
        <source>A pod</source>
        <translation>Pod</translation>
    </message>
</context>
<context>
    <name>pinacle::UpdateCheck</name>
    <message>
        <source>The answer names no version.</source>
        <translation>回答中没有版本号。</translation>
    </message>
    <message>
        <source>The answer names no https page about the version.</source>
        <translation>回答中没有关于该版本的 https 页面。</translation>
    </message>
    <message>
        <source>The newest version could not be asked for: %1</source>
        <translation>无法查询最新版本：%1</translation>
    </message>
    <message>
        <source>Look at the address in Settings → General.</source>
        <translation>请检查“设置 → 通用”中的地址。</translation>
    </message>
</context>
<context>
    <name>pinacle::VmWorkRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Lima machine “%1”: %2</source>
        <translation>Lima 虚拟机“%1”：%2</translation>
    </message>
    <message>
        <source>Stop working on %1</source>
        <translation>停止对 %1 的操作</translation>
    </message>
</context>
<context>
    <name>pinacle::WatchService</name>
    <message>
        <source>No command mends this.</source>
        <translation>没有可修复此问题的命令。</translation>
    </message>
    <message>
        <source>Run Provision, or mend it by hand.</source>
        <translation>请运行“部署”，或手动修复。</translation>
    </message>
    <message>
        <source>There is no such pod.</source>
        <translation>没有此 Pod。</translation>
    </message>
    <message>
        <source>%1 minutes are not possible; allowed are 0 (never) to %2 (a week).</source>
        <translation>不能设为 %1 分钟；允许的范围是 0（从不）至 %2（一周）。</translation>
    </message>
    <message>
        <source>This computer slept for %1 s</source>
        <translation>本机休眠了 %1 秒</translation>
    </message>
    <message>
        <source>The network of this computer changed</source>
        <translation>本机的网络已更改</translation>
    </message>
</context>
</TS>
