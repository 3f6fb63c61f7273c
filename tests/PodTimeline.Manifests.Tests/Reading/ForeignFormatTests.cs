namespace PodTimeline.Manifests.Tests.Reading;

/// <summary>Texts that are something else than manifests are called by name, with what to do.</summary>
public class ForeignFormatTests
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: nginx:1.27\n";

    public static TheoryData<string, string> Others() => new()
    {
        { "resources:\n- deployment.yaml\npatches:\n- path: patch.yaml\n  target:\n    kind: Deployment\n", "Kustomize file" },
        { "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n- ../base\nimages:\n- name: web\n  newTag: v2\n", "Kustomize file" },
        { "namePrefix: dev-\ncommonLabels: {app: web}\nbases: [../base]\n", "Kustomize file" },
        { "resources: [a.yaml, b.yaml]\n", "Kustomize file" },
        { "configMapGenerator:\n- name: conf\n  files: [a.txt]\nnamespace: dev\n", "Kustomize file" },
        { "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: [{path: a.yaml}]\n", "Kustomize file" },
        { "- op: replace\n  path: /spec/replicas\n  value: 3\n", "JSON patch" },
        { "[{\"op\": \"add\", \"path\": \"/spec/x\", \"value\": 1}]\n", "JSON patch" },
        { "services:\n  web:\n    image: nginx:1.27\n    depends_on: [db]\n  db:\n    image: postgres:16\n", "Docker Compose" },
        { "version: \"3.8\"\nservices:\n  app:\n    build: .\n    ports:\n      - \"8080:80\"\nvolumes:\n  data:\nnetworks: {back: {}}\n", "Docker Compose" },
        { "name: shop\nservices:\n  cache: {image: \"redis:7\", command: [redis-server]}\n", "Docker Compose" },
        { "replicaCount: 1\nimage:\n  repository: nginx\n  tag: \"\"\nresources: {}\n", "values file" },
        { "image:\n  registry: docker.io\n  repository: bitnami/redis\nauth: {enabled: true}\nlivenessProbe: {enabled: true}\n", "values file" },
        { "controller:\n  image: {repository: ingress-nginx/controller, tag: v1}\n  resources: {}\nrbac: {create: true}\n", "values file" },
        { "nameOverride: \"\"\nfullnameOverride: shop\nserviceAccount: {create: true}\n", "values file" },
        { "apiVersion: v2\nname: shop\ndescription: A shop\ntype: application\nversion: 0.1.0\nappVersion: \"1.16\"\n", "Chart.yaml" },
        { "Name:             web\nNamespace:        default\nNode:             worker-1/192.168.1.9\nStatus:           Pending\nInit Containers:\n  wait:\n    Image:      busybox:1.36\n    State:          Running\nContainers:\n  web:\n    Image:          nginx:1.27\n    State:          Waiting\n      Reason:       PodInitializing\n", "kubectl describe" },
        { "$ kubectl describe pod web\nName:         web\nNamespace:    shop\nPriority:     0\nLabels:       app=web\nStatus:       Running\nIP:           10.1.0.9\nContainers:\n  web:\n    Container ID:  containerd://1\n", "kubectl describe" },
        { "    State:          Waiting\n      Reason:       CrashLoopBackOff\n    Last State:     Terminated\n      Exit Code:    1\n    Restart Count:  4\n", "kubectl describe" },
        { "Name:                   web\nNamespace:              default\nCreationTimestamp:      Mon, 01 Jan 2024\nSelector:               app=web\nReplicas:               1 desired\nPod Template:\n  Labels:  app=web\n", "kubectl describe" },
        { "NAME   READY   STATUS    RESTARTS   AGE\nweb    1/1     Running   0          5m\n", "kubectl get" },
        { "NAMESPACE   NAME   READY   STATUS     RESTARTS      AGE   IP   NODE\nkube-system dns 0/1 Init:0/2 0 3s\n", "kubectl get" },
        { "$ kubectl get deploy\nNAME   READY   UP-TO-DATE   AVAILABLE   AGE\nweb    3/3     3            3           10m\n", "kubectl get" },
        { "LAST SEEN   TYPE      REASON    OBJECT    MESSAGE\n3m          Normal    Pulled    pod/web   Container image\n", "kubectl get" },
        { "KIND:       Pod\nVERSION:    v1\n\nDESCRIPTION:\n    Pod is a collection of containers\n", "kubectl explain" },
        { "on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n    - run: kubectl apply -f .\n", "GitHub Actions" },
        { "stages: [deploy]\ndeploy:\n  stage: deploy\n  script: [kubectl apply -f .]\n", "GitLab CI" },
        { "- hosts: all\n  tasks:\n  - name: x\n    shell: kubectl get pods\n", "Ansible playbook" },
        { "apiVersion: v1\nkind: Config\nclusters: []\ncontexts: []\nusers: []\n", "kubeconfig" },
        { "FROM node:20\nWORKDIR /app\nCOPY . .\nCMD [\"node\", \"a.js\"]\n", "Dockerfile" },
        { "resource \"kubernetes_deployment\" \"web\" {\n  metadata {\n    name = \"web\"\n  }\n}\n", "Terraform" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void It_is_called_by_name_and_by_nothing_else(string text, string name)
    {
        var finding = Assert.Single(ManifestReader.Read(text).Diagnostics);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Contains($"{name}", finding.Message);
        Assert.NotNull(finding.Span);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Beside_a_manifest_it_is_called_by_name_too_or_left_out_and_the_manifest_runs(string text, string name)
    {
        var manifest = ManifestReader.Read(Pod + "---\n" + text);
        Assert.Equal("web", manifest.Pod?.Name);
        Assert.Contains(manifest.Diagnostics, d => d.Message.Contains(name, StringComparison.Ordinal) || d.Code is "PT0040" or "PT0042");
    }

    [Theory]
    [InlineData("containers:\n- name: a\n  image: b:1\nvolumes: []\n")]
    [InlineData("name: a\nimage: b:1\nresources: {}\n")]
    [InlineData("image: b:1\nlivenessProbe:\n  exec: {command: [x]}\nresources: {}\n")]
    [InlineData("spec:\n  containers:\n  - name: a\n    image: b:1\n")]
    public void A_part_of_a_manifest_is_none_of_them(string text) => Assert.NotNull(ManifestReader.Read(text).Pod);

    public static TheoryData<string> Patches() =>
    [
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 3\n",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n      - name: web\n        resources: {limits: {memory: 1Gi}}\n",
        "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n      - name: old\n        $patch: delete\n",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    image: a:1\n    env:\n    - $patch: replace\n",
    ];

    [Theory]
    [MemberData(nameof(Patches))]
    public void A_patch_is_called_one(string text) => Assert.Contains("This looks like a patch", Assert.Single(ManifestReader.Read(text).Diagnostics, d => d.Code == "PT0073").Message);

    public static TheoryData<string, string[]> Elided() => new()
    {
        { Pod.Replace("  name: web\n", "  name: web\n  ...\n", StringComparison.Ordinal) + "    ...\n", ["lines 5, 10"] },
        { Pod.Replace("spec:\n", "...\nspec:\n", StringComparison.Ordinal), ["line 5"] },
        { Pod.Replace("  containers:\n", "  ...\n  containers:\n  - ...\n", StringComparison.Ordinal), ["lines 6, 8"] },
        { Pod + "    env:\n    - name: A\n      value: b\n    - ...\n", ["line 12"] },
        { Pod + "    …\n", ["line 9"] },
        { Pod + "    [...]\n  # more\n  <snip>\n", ["lines 9, 11"] },
        { Pod + "    resources:\n      ...\n", ["line 10"] },
        { Pod + "    command: [sh, -c, sleep 9]\n    ....\n", ["line 10"] },
        { Pod + "    args: [\"a\"]\n...\n  volumes: []\n", ["line 10"] },
    };

    [Theory]
    [MemberData(nameof(Elided))]
    public void Dots_for_what_is_left_out_are_ignored_and_said(string text, string[] says)
    {
        var manifest = ManifestReader.Read(text);
        Assert.DoesNotContain(manifest.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("web", manifest.Pod!.Containers[0].Name);
        var finding = Assert.Single(manifest.Diagnostics, d => d.Code == "PT0077");
        Assert.All(says, part => Assert.Contains(part, finding.Message));
        Assert.DoesNotContain(ManifestReader.Read(finding.Fix!.Apply(text)).Diagnostics, d => d.Code == "PT0077");
    }

    [Theory]
    [InlineData("    args:\n    - one\n      ...\n")]
    [InlineData("    command:\n    - |\n      a\n      ...\n")]
    [InlineData("    args: [\"...\"]\n...\n")]
    [InlineData("    args:\n    - one # ...\n    # ...\n")]
    public void Dots_in_a_value_or_at_the_end_are_no_such_sign(string more) => Assert.DoesNotContain(ManifestReader.Read(Pod + more).Diagnostics, d => d.Code == "PT0077");

    [Theory]
    [InlineData("    command: [&quot;sh&quot;, &quot;-c&quot;, &quot;sleep 5&quot;]\n", "sh", "sleep 5")]
    [InlineData("    command:\n    - &#39;sh&#39;\n    - -c\n    - &#39;echo a &gt; b&#39;\n", "sh", "echo a > b")]
    [InlineData("&nbsp;&nbsp;&nbsp;&nbsp;command: [sh, -c, &quot;a &amp;&amp; b&quot;]\n", "sh", "a && b")]
    [InlineData("    command: [\"sh\", \"-c\", &#34;x&#34;]\n", "sh", "x")]
    [InlineData("    command: { &quot;a&quot;: b }\n", null, null)]
    public void Entities_of_HTML_are_an_error_with_the_decoded_text_as_its_fix(string more, string? first, string? last)
    {
        var text = Pod + more;
        var manifest = ManifestReader.Read(text);
        Assert.Null(manifest.Pod);
        var finding = Assert.Single(manifest.Diagnostics, d => d.Code == "PT0078");
        Assert.Contains("encoded as HTML", finding.Message);
        if (first is null) return;
        Assert.Single(manifest.Diagnostics, d => d.Severity == Severity.Error);
        var command = ManifestReader.Read(finding.Fix!.Apply(text)).Pod!.Containers[0].Command;
        Assert.Equal((first, last), (command[0], command[^1]));
    }

    [Fact]
    public void Entities_in_the_files_of_a_ConfigMap_are_its_own() => Assert.DoesNotContain(
        ManifestReader.Read(Pod + "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: page}\ndata:\n  index.html: |\n    <p>&quot;a&quot;&nbsp;&amp;</p>\n  one: a &lt; b\n").Diagnostics, d => d.Severity == Severity.Error);

    [Theory]
    [InlineData("name: ${APP}", "image: ${REGISTRY}/${APP}:${TAG}", true)]
    [InlineData("name: $APP", "image: nginx:1.27", true)]
    [InlineData("name: <your-name>", "image: <image>:<tag>", true)]
    [InlineData("name: __NAME__", "image: nginx:1.27", true)]
    [InlineData("name: \"%NAME%\"", "image: nginx:1.27", true)]
    [InlineData("name: \"@@NAME@@\"", "image: nginx:1.27", true)]
    [InlineData("name: \"{{ name }}\"", "image: \"{{ image }}\"", true)]
    [InlineData("name: web", "image: \"${IMAGE:-nginx:1.27}\"", false)]
    [InlineData("name: ${NAME:-shop}", "image: nginx:1.27", true)]
    [InlineData("name: web", "image: nginx:$(VERSION)", false)]
    public void Placeholders_are_named_with_their_lines_and_can_be_filled(string name, string image, bool isRefused)
    {
        var text = $"apiVersion: v1\nkind: Pod\nmetadata:\n  {name}\nspec:\n  containers:\n  - name: web\n    {image}\n";
        var manifest = ManifestReader.Read(text);
        var finding = Assert.Single(manifest.Diagnostics, d => d.Code == "PT0076");
        Assert.Matches("[Pp]laceholder.*on line.*filled in first", finding.Message);
        Assert.Equal(isRefused, finding.Severity == Severity.Error);
        Assert.Equal(isRefused, manifest.Pod is null);
        Assert.Equal(isRefused ? 1 : 0, manifest.Diagnostics.Count(d => d.Severity == Severity.Error));
        var filled = ManifestReader.Read(finding.Fix!.Apply(text));
        Assert.NotNull(filled.Pod);
        Assert.DoesNotContain(filled.Diagnostics, d => d.Code == "PT0076");
    }

    [Fact]
    public void A_placeholder_for_a_number_is_filled_with_one()
    {
        var text = Pod.Replace("name: web\nspec", "name: ${APP}\nspec", StringComparison.Ordinal) + "    ports:\n    - containerPort: ${PORT}\n    livenessProbe:\n      httpGet: {port: 80}\n      periodSeconds: ${PERIOD}\n";
        var finding = Assert.Single(ManifestReader.Read(text).Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("PT0076", finding.Code);
        Assert.Contains("containerPort: 8080", finding.Fix!.Apply(text));
        Assert.NotNull(ManifestReader.Read(finding.Fix.Apply(text)).Pod);
    }

    [Fact]
    public void Variables_in_scripts_are_no_placeholders() => Assert.DoesNotContain(ManifestReader.Read(Pod
        + "    command: [sh, -c, 'echo ${HOME} <file> $PATH']\n    env: [{name: A, value: \"$(B)-${C}\"}]\n    volumeMounts: [{name: d, mountPath: /d, subPathExpr: $(POD)}]\n  volumes: [{name: d, emptyDir: {}}]\n").Diagnostics,
        d => d.Code == "PT0076");

    private const string Chart = """
        {{- if .Values.enabled }}
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{ include "shop.fullname" . }}
          labels:
            {{- include "shop.labels" . | nindent 4 }}
        spec:
          {{- if not .Values.autoscaling.enabled }}
          replicas: {{ .Values.replicaCount }}
          {{- end }}
          selector:
            matchLabels:
              {{- include "shop.selectorLabels" . | nindent 6 }}
          template:
            metadata:
              {{- with .Values.podAnnotations }}
              annotations:
                {{- toYaml . | nindent 8 }}
              {{- end }}
              labels:
                {{- include "shop.labels" . | nindent 8 }}
                {{- with .Values.podLabels }}
                {{- toYaml . | nindent 8 }}
                {{- end }}
            spec:
              {{- with .Values.imagePullSecrets }}
              imagePullSecrets:
                {{- toYaml . | nindent 8 }}
              {{- end }}
              serviceAccountName: {{ include "shop.serviceAccountName" . }}
              containers:
                - name: {{ .Chart.Name }}
                  image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
                  imagePullPolicy: {{ .Values.image.pullPolicy }}
                  ports:
                    - name: http
                      containerPort: {{ .Values.service.port }}
                      protocol: TCP
                  {{- with .Values.livenessProbe }}
                  livenessProbe:
                    {{- toYaml . | nindent 12 }}
                  {{- end }}
                  resources: {{- toYaml .Values.resources | nindent 12 }}
                  {{- if eq .Values.mode "slow" }}
                  command: ["sleep", "60"]
                  {{- else if .Values.fast }}
                  command: ["sleep", "1"]
                  {{- else }}
                  command: ["sleep", "5"]
                  {{- end }}
              {{- /* Where the pods may run */}}
              {{- with .Values.nodeSelector }}
              nodeSelector:
                {{- toYaml . | nindent 8 }}
              {{- end }}
        {{- end }}

        """;

    [Fact]
    public void A_Helm_template_is_called_one_with_its_lines_and_can_be_drawn_with_stand_ins()
    {
        var manifest = ManifestReader.Read(Chart);
        Assert.Null(manifest.Pod);
        var finding = Assert.Single(manifest.Diagnostics);
        Assert.Contains("This is a Helm template, not yet a manifest: \"helm template CHART\" prints what can be pasted. The braces {{ }} are on lines 1, 5, 7, 9-11, 14, 17", finding.Message);
        var text = finding.Fix!.Apply(Chart);
        Assert.DoesNotContain("{{", text);
        var filled = ManifestReader.Read(text);
        Assert.True(filled.Pod is not null, text + string.Join('\n', filled.Diagnostics));
        Assert.Equal("repository:1.0", filled.Pod!.Containers[0].Image);
        Assert.Equal(["sleep", "60"], filled.Pod.Containers[0].Command.AsEnumerable());
    }

    [Fact]
    public void Values_pasted_beside_a_template_fill_it()
    {
        var text = "image:\n  repository: nginx\n  tag: \"1.27\"\nreplicaCount: 3\nservice: {port: 80}\n---\n" + Chart;
        var finding = Assert.Single(ManifestReader.Read(text).Diagnostics, d => d.Code == "PT0070");
        Assert.Equal("Fill in the values", finding.Fix!.Title);
        var filled = finding.Fix.Apply(text);
        Assert.Contains("replicas: 3\n", filled);
        Assert.Contains("containerPort: 80\n", filled);
        Assert.Equal("nginx:1.27", ManifestReader.Read(filled).Pod!.Containers[0].Image);
    }

    [Theory]
    [InlineData("{{ template \"x\" . }}\n" + Pod)]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}-web\nspec:\n  containers:\n  - name: web\n    image: nginx:1.27\n")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: \"nginx:{{ .Values.tag | default \"1.27\" }}\"\n")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  {{- range .Values.apps }}\n  - name: web\n    image: {{ .image | quote }}\n  {{- end }}\n")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: 'nginx:{{ .Values.tag }}'\n    {{- if .Values.probe }}\n    livenessProbe: {httpGet: {port: {{ .Values.port }}}}\n    {{- end }}\n")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ name }}\nspec:\n  containers:\n  - name: web\n    image: nginx:1.27\n{% raw %}")]
    public void A_template_can_be_filled(string text)
    {
        var finding = Assert.Single(ManifestReader.Read(text).Diagnostics, d => d.Code == "PT0070");
        var filled = ManifestReader.Read(finding.Fix!.Apply(text));
        Assert.DoesNotContain(filled.Diagnostics, d => d.Code == "PT0070");
        if (!text.EndsWith("{% raw %}", StringComparison.Ordinal)) Assert.True(filled.Pod is not null, filled.Text + string.Join('\n', filled.Diagnostics));
    }

    [Theory]
    [InlineData("    args: [\"{{inputs.parameters.name}}\", \"--format={{ .Name }}\"]\n")]
    [InlineData("    command:\n    - |\n      {{- with secret \"a\" }}\n      {{ .Data.x }}\n      {{- end }}\n")]
    [InlineData("    env: [{name: A, value: '{{ a }}'}]\n")]
    public void Braces_for_another_program_make_no_template_of_a_manifest(string more) =>
        Assert.DoesNotContain(ManifestReader.Read(Pod + more).Diagnostics, d => d.Code is "PT0070" or "PT0076");

    [Fact]
    public void What_is_left_out_around_a_manifest_is_counted() => Assert.Contains("2 other lines are left out.",
        Assert.Single(ManifestReader.Read("This is the pod of the last chapter:\n" + Pod + "It has one container. Note: it never ends.\n").Diagnostics, d => d.Code == "PT0040").Message);
}
