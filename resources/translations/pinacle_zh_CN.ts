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
        <source>%1 · %2
%3 GB storage</source>
        <translation>%1 · %2
%3 GB 存储</translation>
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
</context>
<context>
    <name>Checks</name>
    <message>
        <source>does not answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
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
        <source>It was installed anew, or somebody is in between</source>
        <translation>它被重新安装了，或者有人在中间</translation>
    </message>
    <message>
        <source>Ask its owner for the fingerprint of its key, then press Check to compare</source>
        <translation>向其所有者询问密钥指纹，然后点“检查”进行比较</translation>
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
</context>
<context>
    <name>Losses</name>
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
        <source>There is no snapshot of it.</source>
        <translation>没有它的快照。</translation>
    </message>
    <message>
        <source>Its snapshots stay; the newest is &quot;%1&quot; of %2.</source>
        <translation>快照会保留；最新的是 %2 的“%1”。</translation>
    </message>
    <message>
        <source>Its files are as they are in that snapshot: it has not run since.</source>
        <translation>文件与该快照中的一致：此后 Pod 未再运行。</translation>
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
</context>
<context>
    <name>LostPods</name>
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
</context>
<context>
    <name>PlacementReasons</name>
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
        <source>%1 has no pinacle.yaml.</source>
        <translation>%1 中没有 pinacle.yaml。</translation>
    </message>
    <message>
        <source>Drop a folder that has one, or use New pod.</source>
        <translation>请拖放包含该文件的文件夹，或使用“新建 Pod”。</translation>
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
        <source>Correct the file and drop the folder again.</source>
        <translation>请修正文件后重新拖放文件夹。</translation>
    </message>
    <message>
        <source>From %1: the pod clones its repository afresh. What is not pushed stays here.</source>
        <translation>来自 %1：Pod 将重新克隆其仓库。未推送的内容仅保留在本机。</translation>
    </message>
    <message>
        <source>From %1: the pod gets its configuration. Its files stay here, because the folder is no clone of a repository that the pod could clone.</source>
        <translation>来自 %1：Pod 将采用其配置。文件仅保留在本机，因为此文件夹不是 Pod 可以克隆的仓库。</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>Its software and every database in it go for good.</source>
        <translation>其软件及其中的所有数据库将被永久删除。</translation>
    </message>
    <message>
        <source>Its software goes from the pod. It can be added again.</source>
        <translation>其软件将从 Pod 中移除。以后可以重新添加。</translation>
    </message>
    <message>
        <source>Its software, its logins and its settings go from the pod for good (%1). The project&apos;s files stay.</source>
        <translation>其软件、登录信息和设置将从 Pod 中永久删除（%1）。项目文件会保留。</translation>
    </message>
    <message>
        <source>Its software, and what was set up in it, go from the pod for good (%1). The project&apos;s files stay.</source>
        <translation>其软件以及其中的所有设置将从 Pod 中永久删除（%1）。项目文件会保留。</translation>
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
        <source>A folder with a pinacle.yaml</source>
        <translation>包含 pinacle.yaml 的文件夹</translation>
    </message>
    <message>
        <source>New pod from a sna&amp;pshot file…</source>
        <translation>从快照文件新建 Pod(&amp;P)…</translation>
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
        <source>%1 %</source>
        <translation>%1%</translation>
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
        <source>Add an env set</source>
        <translation>添加环境变量集</translation>
    </message>
    <message>
        <source>Env sets: %1</source>
        <translation>环境变量集：%1</translation>
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
        <source>%1 · %2 CPU, %3</source>
        <translation>%1 · %2 CPU，%3</translation>
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
        <source>Editors and ssh reach every pod by its name once this line stands in your SSH configuration. Nothing listens anywhere for it, and “pinacle ssh remove” takes it out again.</source>
        <translation>将这一行加入您的 SSH 配置后，编辑器和 ssh 即可通过名称访问每个 Pod。这不会监听任何端口，可用“pinacle ssh remove”移除。</translation>
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
        <source>%1 · %2 · %3 memory · %4 GB storage</source>
        <translation>%1 · %2 · %3 内存 · %4 GB 存储</translation>
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
        <source>Connecting over SSH…</source>
        <translation>正在通过 SSH 连接…</translation>
    </message>
    <message>
        <source>Forwarded over SSH; the pod answered through it</source>
        <translation>已通过 SSH 转发；Pod 响应正常</translation>
    </message>
    <message>
        <source>Not connected: %1</source>
        <translation>未连接：%1</translation>
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
        <source>Remove…</source>
        <translation>移除…</translation>
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
        <source>%1 GB free</source>
        <translation>%1 GB 可用</translation>
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
        <source>Edit…</source>
        <translation>编辑…</translation>
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
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
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
        <source>Notify about long work that has ended, and about failures</source>
        <translation>耗时操作完成或失败时通知</translation>
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
        <source>Log in at GitHub …</source>
        <translation>登录 GitHub …</translation>
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
        <source>New pod from a snapshot file</source>
        <translation>从快照文件新建 Pod</translation>
    </message>
    <message>
        <source>The server that the new pod runs on:</source>
        <translation>新 Pod 运行所在的服务器：</translation>
    </message>
    <message>
        <source>The snapshot goes to %1…</source>
        <translation>正在将快照传送到 %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
</context>
<context>
    <name>pinacle::SnapshotsTab</name>
    <message>
        <source>No snapshot yet</source>
        <translation>还没有快照</translation>
    </message>
    <message>
        <source>A snapshot keeps everything in the pod: project, packages, databases. Go back to it at any time, or make a new pod of it.</source>
        <translation>快照保存 Pod 中的所有内容：项目、软件包、数据库。可随时恢复到快照，或用它新建 Pod。</translation>
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
        <source>Snapshots of this pod</source>
        <translation>此 Pod 的快照</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
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
        <source>Take a snapshot</source>
        <translation>创建快照</translation>
    </message>
    <message>
        <source>Exporting: %1 written</source>
        <translation>正在导出：已写入 %1</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
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
        <source>Restore “%1”?</source>
        <translation>恢复“%1”？</translation>
    </message>
    <message>
        <source>“%1” goes back to how it was on %2. What it is now is kept as an automatic snapshot first; the pod restarts.</source>
        <translation>“%1”将恢复到 %2 时的状态。当前状态会先保存为自动快照；Pod 将重启。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
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
        <source>Delete the snapshot “%1”?</source>
        <translation>删除快照“%1”？</translation>
    </message>
    <message>
        <source>It is gone for good, and frees up to %1. The pod itself stays as it is.</source>
        <translation>快照将被永久删除，最多可释放 %1。Pod 本身保持不变。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>正在删除…</translation>
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
        <source>Look at the address in Settings → Updates.</source>
        <translation>请查看“设置 → 更新”中的地址。</translation>
    </message>
    <message>
        <source>The answer names no https page about the version.</source>
        <translation>回答中没有关于该版本的 https 页面。</translation>
    </message>
    <message>
        <source>The newest version could not be asked for: %1</source>
        <translation>无法查询最新版本：%1</translation>
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
</context>
</TS>
