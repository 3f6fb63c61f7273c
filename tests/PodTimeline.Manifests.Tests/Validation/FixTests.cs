namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>A fix changes the text in its place only: comments, layout and quotes stay, and the finding is gone.</summary>
public class FixTests
{
    private const string Head = "# a pod\napiVersion: v1\nkind: Pod\nmetadata: {name: web}   # its name\nspec:\n";
    private const string Tail = "  # the end\n";

    [Theory]
    [InlineData("V16", "  containers:\n    - name: a   # first\n      image: x:1\n      image: app:1\n", "  containers:\n    - name: a   # first\n      image: app:1\n")]
    [InlineData("V16", "  containers:\n    - name: a\n      name: b\n      image: app:1\n", "  containers:\n    - name: b\n      image: app:1\n")]
    [InlineData("V16", "  containers: [{name: a, name: b, image: app:1}]\n", "  containers: [{name: b, image: app:1}]\n")]
    [InlineData("V21", "  containers: [{name: a, image: app:1, env: [{name: A, value: yes}]}]\n", "  containers: [{name: a, image: app:1, env: [{name: A, value: \"yes\"}]}]\n")]
    [InlineData("V22", "  containers: [{name: a, image: app:1, command: sleep}]\n", "  containers: [{name: a, image: app:1, command: [\"sleep\"]}]\n")]
    [InlineData("V21", "  hostNetwork: \"true\"\n  containers: [{name: a, image: app:1}]\n", "  hostNetwork: true\n  containers: [{name: a, image: app:1}]\n")]
    [InlineData("V23", "  terminationGracePeriodSeconds: \"30\"   # long\n  containers: [{name: a, image: app:1}]\n", "  terminationGracePeriodSeconds: 30   # long\n  containers: [{name: a, image: app:1}]\n")]
    [InlineData("V24", "  containers: [{name: a, image: app:1, resources: {limits: {memory: 64mb}}}]\n", "  containers: [{name: a, image: app:1, resources: {limits: {memory: 64M}}}]\n")]
    [InlineData("V27", "  restartpolicy: Never # once\n  containers: [{name: a, image: app:1}]\n", "  restartPolicy: Never # once\n  containers: [{name: a, image: app:1}]\n")]
    [InlineData("V27", "  containers: [{\"nmae\": a, image: app:1}]\n", "  containers: [{\"name\": a, image: app:1}]\n")]
    [InlineData("V42", "  containers: [{name: 'My_App', image: app:1}]\n", "  containers: [{name: 'my-app', image: app:1}]\n")]
    [InlineData("V44", "  containers: [{name: a, image: \" app:1 \"}]\n", "  containers: [{name: a, image: \"app:1\"}]\n")]
    [InlineData("V46", "  containers: [{name: a, image: app:1, imagePullPolicy: ifnotpresent}]\n", "  containers: [{name: a, image: app:1, imagePullPolicy: IfNotPresent}]\n")]
    [InlineData("V60", "  containers: [{name: a, image: app:1, env: [{name: A, valueFrom: {fieldRef: {fieldPath: status.podip}}}]}]\n",
        "  containers: [{name: a, image: app:1, env: [{name: A, valueFrom: {fieldRef: {fieldPath: status.podIP}}}]}]\n")]
    [InlineData("V64", "  volumes: [{name: data}]\n  containers: [{name: a, image: app:1, volumeMounts: [{name: date, mountPath: /d}]}]\n",
        "  volumes: [{name: data}]\n  containers: [{name: a, image: app:1, volumeMounts: [{name: data, mountPath: /d}]}]\n")]
    [InlineData("V67", "  volumes: [{name: v}]\n  containers: [{name: a, image: app:1, volumeMounts: [{name: v, mountPath: /d, subPath: /s}]}]\n",
        "  volumes: [{name: v}]\n  containers: [{name: a, image: app:1, volumeMounts: [{name: v, mountPath: /d, subPath: s}]}]\n")]
    [InlineData("V98", "  containers: [{name: a, image: app:1, livenessProbe: {tcpSocket: {port: '80'}}}]\n",
        "  containers: [{name: a, image: app:1, livenessProbe: {tcpSocket: {port: 80}}}]\n")]
    [InlineData("V99", "  containers: [{name: a, image: app:1, livenessProbe: {httpGet: {port: 80, scheme: http}}}]\n",
        "  containers: [{name: a, image: app:1, livenessProbe: {httpGet: {port: 80, scheme: HTTP}}}]\n")]
    [InlineData("V104", "  containers: [{name: a, image: app:1, livenessProbe: {tcpSocket: {port: 80}, successThreshold: 2}}]\n",
        "  containers: [{name: a, image: app:1, livenessProbe: {tcpSocket: {port: 80}, successThreshold: 1}}]\n")]
    [InlineData("V107",
        "  containers:\n    - name: a\n      image: app:1\n      readinessProbe:\n        tcpSocket: {port: 80}\n        terminationGracePeriodSeconds: 5\n        # why\n        periodSeconds: 5\n",
        "  containers:\n    - name: a\n      image: app:1\n      readinessProbe:\n        tcpSocket: {port: 80}\n        # why\n        periodSeconds: 5\n")]
    [InlineData("V109", "  restartPolicy: onfailure\n  containers: [{name: a, image: app:1}]\n", "  restartPolicy: OnFailure\n  containers: [{name: a, image: app:1}]\n")]
    [InlineData("V117", "  volumes: [{name: v, configMap: {name: c, defaultMode: 644}}]\n  containers: [{name: a, image: app:1}]\n",
        "  volumes: [{name: v, configMap: {name: c, defaultMode: 0644}}]\n  containers: [{name: a, image: app:1}]\n")]
    [InlineData("V123", "  hostname: My.Host\n  containers: [{name: a, image: app:1}]\n", "  hostname: my-host\n  containers: [{name: a, image: app:1}]\n")]
    [InlineData("V137", "  tolerations: [{operator: Exists, effect: noexecute}]\n  containers: [{name: a, image: app:1}]\n",
        "  tolerations: [{operator: Exists, effect: NoExecute}]\n  containers: [{name: a, image: app:1}]\n")]
    public void In_a_pod(string rule, string before, string after) => Check(rule, Head + before + Tail, Head + after + Tail);

    [Theory]
    [InlineData("V18", "apiVersion: v1\nmetadata: {name: web}\nspec: {containers: [{name: a, image: app:1}]}\n",
        "kind: Pod\napiVersion: v1\nmetadata: {name: web}\nspec: {containers: [{name: a, image: app:1}]}\n")]
    [InlineData("V19", "apiVersion: v1\nkind: pod # a\nmetadata: {name: web}\nspec: {containers: [{name: a, image: app:1}]}\n",
        "apiVersion: v1\nkind: Pod # a\nmetadata: {name: web}\nspec: {containers: [{name: a, image: app:1}]}\n")]
    [InlineData("V20", "apiVersion: v1\nkind: Pod\nmetadata: {name: y}\nspec: {containers: [{name: a, image: app:1}]}\n",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: \"y\"}\nspec: {containers: [{name: a, image: app:1}]}\n")]
    [InlineData("V33", "apiVersion: v1\nkind: Pod\nmetadata: {name: My_Web}\nspec: {containers: [{name: a, image: app:1}]}\n",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: my-web}\nspec: {containers: [{name: a, image: app:1}]}\n")]
    [InlineData("V39", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations: {controller.kubernetes.io/pod-deletion-cost: \"+10\"}\nspec: {containers: [{name: a, image: app:1}]}\n",
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations: {controller.kubernetes.io/pod-deletion-cost: \"10\"}\nspec: {containers: [{name: a, image: app:1}]}\n")]
    [InlineData("V146", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  # pods\n  template:\n    metadata: {labels: {app: web, tier: \"1\"}}\n    spec: {containers: [{name: a, image: app:1}]}\n",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  # pods\n  selector:\n    matchLabels:\n      app: web\n      tier: \"1\"\n  template:\n    metadata: {labels: {app: web, tier: \"1\"}}\n    spec: {containers: [{name: a, image: app:1}]}\n")]
    [InlineData("V171", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers: [{name: a, image: app:1}]\n",
        "apiVersion: batch/v1\nkind: Job\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      restartPolicy: OnFailure\n      containers: [{name: a, image: app:1}]\n")]
    [InlineData("V165", "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: web}\nspec:\n  podManagementPolicy: parallel\n  selector: {matchLabels: {app: x}}\n  template: {metadata: {labels: {app: x}}, spec: {containers: [{name: a, image: app:1}]}}\n",
        "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: web}\nspec:\n  podManagementPolicy: Parallel\n  selector: {matchLabels: {app: x}}\n  template: {metadata: {labels: {app: x}}, spec: {containers: [{name: a, image: app:1}]}}\n")]
    public void In_other_objects(string rule, string before, string after) => Check(rule, before, after);

    [Theory]
    [InlineData("  containers: [{name: My_App, image: My_App}]\n", "V42")]       // The name stands elsewhere too.
    [InlineData("  imagePullPolicy: Always\n  containers: [{name: a, image: app:1}]\n", "V27")]   // No field of a pod is near.
    [InlineData("  terminationGracePeriodSeconds: 99999999999999999999\n  containers: [{name: a, image: app:1}]\n", "V23")]
    [InlineData("  restartPolicy: Sometimes\n  containers: [{name: a, image: app:1}]\n", "V109")]
    public void No_fix_is_offered_where_it_is_not_clear_what_was_meant(string spec, string rule) =>
        Assert.Null(ManifestReader.Read(Head + spec).Diagnostics.First(d => d.Rule == rule).Fix);

    private static void Check(string rule, string before, string after)
    {
        var found = ManifestReader.Read(before).Diagnostics.First(d => d.Rule == rule);
        Assert.Equal(after, found.Fix?.Apply(before));
        Assert.DoesNotContain(ManifestReader.Read(after).Diagnostics, d => d.Severity == Severity.Error);
    }
}
