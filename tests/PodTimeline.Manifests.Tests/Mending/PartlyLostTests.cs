using System.Text.RegularExpressions;
using PodTimeline.Testing.Sizes;
using Xunit.Abstractions;

namespace PodTimeline.Manifests.Tests.Mending;

/// <summary>Whole pastes whose indentation is lost in part, or that hold more than a pod; read as a paste is, not by the mender alone.</summary>
public partial class PartlyLostTests(ITestOutputHelper output)
{
    private static readonly int Pods = Effort.Scale(150);

    /// <summary>A config file and a here-document with the words of manifests, scripts of a shell and of Python, text over two lines.</summary>
    private const string Scripts = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            note: |
              Deploy order: db, web.
        spec:
          initContainers:
            - name: init
              image: busybox:1.36
              command: ["sh", "-c"]
              args:
                - |
                  cat > /etc/nginx/nginx.conf <<'CONF'
                  server {
                  listen: 80;
                  location / {
                  proxy_pass: http://app:8080;
                  }
                  }
                  CONF
                  cat > /app.yaml <<EOF
                  containers:
                  - name: x
                  image: y
                  volumes:
                  - name: z
                  EOF
              volumeMounts:
                - name: conf
                  mountPath: /etc/nginx
          containers:
            - name: shell
              image: nginx:1.27
              command:
                - sh
                - -c
                - |
                  if [ -f /data/ready ]; then
                  echo "ready: yes"
                  else
                  for i in 1 2 3; do
                  echo $i
                  done
                  fi
                  exec app
              volumeMounts:
                - name: conf
                  mountPath: /etc/nginx
            - name: python
              image: python:3
              command:
                - python3
                - -c
                - |
                  import time
                  data = {
                  "name": "x",
                  "image": "y",
                  }
                  while True:
                  time.sleep(1)
              workingDir: /app
          volumes:
            - name: conf
              emptyDir: {}
        """;

    private const string Comments = """
        # A pod.
        apiVersion: v1 # the core
        kind: Pod
        metadata:
          # who
          name: web
          labels: # two of them
            app: web
            # the second
            tier: front
        spec:
          # containers first
          containers:
            # the app
            - name: app # called app
              image: app:1
              # its ports
              ports:
                # http
                - containerPort: 80
              # and its probe
              readinessProbe:
                httpGet:
                  path: /
                  # a number
                  port: 80
              # what it needs
              resources:
                limits:
                  memory: 64Mi
        """;

    private const string Several = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: conf
        data:
          key: value
          other: text
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          selector:
            app: web
          ports:
            - port: 80
              targetPort: 8080
        ---
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: tick
        spec:
          schedule: "*/5 * * * *"
          jobTemplate:
            spec:
              template:
                spec:
                  restartPolicy: OnFailure
                  containers:
                    - name: tick
                      image: busybox
        """;

    private const string List = """
        apiVersion: v1
        kind: List
        items:
          - apiVersion: v1
            kind: Pod
            metadata:
              name: a
            spec:
              containers:
                - name: a
                  image: b
          - apiVersion: v1
            kind: Pod
            metadata:
              name: c
            spec:
              containers:
                - name: d
                  image: e
        """;

    public static TheoryData<string, string> Damaged()
    {
        var data = new TheoryData<string, string>();
        foreach (var name in new[] { nameof(Scripts), nameof(Comments), nameof(Several), nameof(List) })
            foreach (var damage in new[] { "flat", "Windows", "mark", "one column", "two columns", "every third kept" })
                if ((name, damage) is not (nameof(Several), "every third kept" or "one column" or "two columns")) data.Add(name, damage);
        return data;
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_paste_means_what_it_did_before(string name, string damage)
    {
        var meant = name switch { nameof(Scripts) => Scripts, nameof(Comments) => Comments, nameof(List) => List, _ => Several };
        var lines = meant.Split('\n');
        var damaged = damage switch
        {
            "flat" => YamlSketch.Flatten(meant),
            "Windows" => YamlSketch.Flatten(meant).Replace("\n", "\r\n"),
            "mark" => "\uFEFF" + YamlSketch.Flatten(meant),
            "one column" => Columns(lines, (line, _) => Math.Min(1, Indent(line))),
            "two columns" => Columns(lines, (line, _) => Math.Min(2, Indent(line))),
            _ => Columns(lines, (line, i) => i % 3 == 0 ? Indent(line) : 0),
        };
        var read = ManifestReader.Read(damaged);
        Assert.NotNull(read.Mending);
        Assert.Equal(Meaning(meant), Meaning(read.Mending.Text));
    }

    [Theory]
    [InlineData("half")]
    [InlineData("lists")]
    [InlineData("end")]
    public void Pods_of_which_a_part_is_wrong_are_mended_or_the_meant_one_is_among_the_readings(string damage)
    {
        var (right, asked, wrong) = (0, 0, new List<string>());
        for (var seed = 0; seed < Pods; seed++)
        {
            var yaml = YamlSketch.Write(RandomPod.Of(seed));
            var lines = yaml.Split('\n');
            var damaged = damage switch
            {
                "half" => Columns(lines, (line, _) => Indent(line) / 2),
                "lists" => string.Join('\n', lines.Select(line => Dash().IsMatch(line) ? " " + line : line)),
                _ => Columns(lines, (line, i) => i < lines.Length / 2 ? Indent(line) : 0),
            };
            var mending = ManifestReader.Read(damaged).Mending;
            // With one line that is wrong there is a finding of its own, and what is valid needs none.
            if (mending is null && damage != "end") continue;
            if (mending is not null && Meaning(mending.Text) == Meaning(yaml)) right++;
            else if (mending is not null && MenderTests.Readings(mending).Any(text => Meaning(text) == Meaning(yaml))) asked++;
            else if (mending is not null || Meaning(damaged) != Meaning(yaml)) wrong.Add($"seed {seed}\n{damaged}\nbecame\n{mending?.Text}");
        }

        output.WriteLine($"{damage}: {right} mended, {asked} among several readings, {wrong.Count} wrong");
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong, such as {wrong.FirstOrDefault()}");
        Assert.True(right > Pods / 3, $"{right} mended");
    }

    private static string Meaning(string text) =>
        string.Join("\n---\n", text.Replace("\r\n", "\n").TrimStart('\uFEFF').Split("\n---\n").Select(YamlSketch.Meaning));

    private static string Columns(string[] lines, Func<string, int, int> column) =>
        string.Join('\n', lines.Select((line, i) => new string(' ', column(line, i)) + line.TrimStart()));

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex("^ +- ")]
    private static partial Regex Dash();
}
