namespace PodTimeline.Manifests.Tests.Workloads;

/// <summary>Whatever carries a pod template is played, under the name that its controller would give the pod.</summary>
public class ForeignTemplateTests
{
    private const string Pod = "{metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: \"nginx:1.27\"}]}}";

    [Theory]
    [InlineData("v1", "ReplicationController", "spec: {replicas: 1, selector: {app: web}, template: %}", "web-", "ReplicationController/web")]
    [InlineData("v1", "ReplicationController", "spec: {template: %}", "web-", "ReplicationController/web")]
    [InlineData("v1", "PodTemplate", "template: %", "web", null)]
    [InlineData("argoproj.io/v1alpha1", "Rollout", "spec: {strategy: {canary: {steps: [{setWeight: 20}]}}, selector: {matchLabels: {app: web}}, template: %}", "web-", "ReplicaSet/web-")]
    [InlineData("apps.openshift.io/v1", "DeploymentConfig", "spec: {replicas: 2, selector: {app: web}, triggers: [{type: ConfigChange}], template: %}", "web-1-", "ReplicationController/web-1")]
    [InlineData("serving.knative.dev/v1", "Service", "spec: {template: %}", "web-00001-deployment-", "ReplicaSet/web-00001-deployment-")]
    [InlineData("acme.example/v1", "Runner", "spec: {size: 3, template: %}", "web-", "Runner/web")]
    [InlineData("acme.example/v1", "Runner", "spec: {podTemplate: %}", "web-", "Runner/web")]
    [InlineData("apps.kruise.io/v1alpha1", "CloneSet", "spec: {replicas: 5, selector: {matchLabels: {app: web}}, template: %}", "web-", "CloneSet/web")]
    [InlineData("jobset.x-k8s.io/v1alpha2", "JobSet", "spec: {replicatedJobs: [{name: w, template: {spec: {template: %}}}]}", "web-", "JobSet/web")]
    [InlineData("keda.sh/v1alpha1", "ScaledJob", "spec: {jobTargetRef: {template: %}, triggers: []}", "web-", "ScaledJob/web")]
    [InlineData("kubeflow.org/v1", "PyTorchJob", "spec: {pytorchReplicaSpecs: {Master: {replicas: 1, template: %}}}", "web-", "PyTorchJob/web")]
    [InlineData("batch.volcano.sh/v1alpha1", "Job", "spec: {minAvailable: 1, tasks: [{name: t, template: %}]}", "web-", "Job/web")]
    [InlineData("leaderworkerset.x-k8s.io/v1", "LeaderWorkerSet", "spec: {leaderWorkerTemplate: {size: 2, workerTemplate: %}}", "web-", "LeaderWorkerSet/web")]
    public void A_pod_template_is_played(string apiVersion, string kind, string rest, string name, string? owner)
    {
        var manifest = ManifestReader.Read($"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: web}}\n{rest.Replace("%", Pod, StringComparison.Ordinal)}\n");
        Assert.DoesNotContain(manifest.Diagnostics, d => d.Severity == Severity.Error);
        Assert.StartsWith(name, manifest.Pod!.Name);
        Assert.StartsWith(owner ?? "", manifest.Pod.ControlledBy ?? "");
        Assert.Equal(["web"], manifest.Pod.Containers.Select(c => c.Name));
        Assert.True(manifest.Chosen!.HasPod);
    }

    [Fact]
    public void An_unknown_kind_with_a_pod_template_is_said_to_be_one()
    {
        var manifest = ManifestReader.Read($"apiVersion: acme.example/v1\nkind: Runner\nmetadata: {{name: web}}\nspec: {{runner: {{template: {Pod}}}}}\n");
        Assert.Contains("PodTimeline does not know the kind Runner of acme.example/v1. spec.runner.template is a pod template", Assert.Single(manifest.Diagnostics, d => d.Code == "PT0062").Message);
    }

    [Fact]
    public void A_revision_of_Knative_may_leave_its_container_without_a_name()
    {
        var manifest = ManifestReader.Read("apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: hello}\nspec:\n  template:\n    spec:\n      containerConcurrency: 10\n      timeoutSeconds: 60\n      containers:\n      - image: hello:1\n        ports: [{containerPort: 8080}]\n");
        Assert.DoesNotContain(manifest.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("user-container", Assert.Single(manifest.Pod!.Containers).Name);
        Assert.Contains("queue-proxy", Assert.Single(manifest.Diagnostics, d => d.Code == "PT0062").Message);
    }

    [Theory]
    [InlineData("apiVersion: acme.example/v1\nkind: Runner\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: web, resources: {}}]}}}\n")]   // Its controller fills the image in.
    [InlineData("apiVersion: acme.example/v1\nkind: Runner\nmetadata: {name: web}\nspec: {template: some text}\n")]
    [InlineData("apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: web}\nspec: {workloadRef: {kind: Deployment, name: web}}\n")]
    public void What_describes_no_whole_pod_is_no_template(string text) =>
        Assert.Equal(["PT0057"], ManifestReader.Read(text).Diagnostics.Select(d => d.Code));

    [Fact]
    public void Faults_in_a_template_of_another_kind_stand_at_their_places()
    {
        var manifest = ManifestReader.Read("apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n      - name: web\n        image: nginx:1.27\n        comand: [x]\n        ports: [{containerPort: 0}]\n");
        Assert.Null(manifest.Pod);
        Assert.Equal([(10, "spec.template.spec.containers[0].comand"), (11, "spec.template.spec.containers[0].ports[0].containerPort")],
            manifest.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => (d.Span!.Value.Line, d.Path!)));
    }

    [Theory]
    [InlineData("spec: {selector: {app: other}, template: %}", "spec.template.metadata.labels: Invalid value: {\"app\":\"web\"}: `selector` does not match template `labels`")]
    [InlineData("spec: {template: {spec: {containers: [{name: web, image: \"nginx:1.27\"}]}}}", "spec.selector: Required value")]
    [InlineData("spec: {selector: {app: web}}", "spec.template: Required value")]
    [InlineData("spec: {template: {metadata: {labels: {a: b}}, spec: {restartPolicy: Never, containers: [{name: web, image: \"nginx:1.27\"}]}}}", "spec.template.spec.restartPolicy: Unsupported value: \"Never\": supported values: \"Always\"")]
    public void A_ReplicationController_is_validated(string rest, string error) => Assert.Equal([error],
        ManifestReader.Read($"apiVersion: v1\nkind: ReplicationController\nmetadata: {{name: web}}\n{rest.Replace("%", Pod, StringComparison.Ordinal)}\n").Diagnostics.Select(d => d.Message));

    [Fact]
    public void The_objects_of_an_OpenShift_template_are_read()
    {
        var manifest = ManifestReader.Read("apiVersion: template.openshift.io/v1\nkind: Template\nmetadata: {name: t}\nobjects:\n- apiVersion: v1\n  kind: Service\n  metadata: {name: s}\n- apiVersion: apps/v1\n  kind: Deployment\n  metadata: {name: web}\n  spec: {selector: {matchLabels: {app: web}}, template: " + Pod + "}\n");
        Assert.StartsWith("web-", manifest.Pod!.Name);
    }

    /// <summary>The API server makes the name before it looks at the object.</summary>
    [Theory]
    [InlineData("v1", "Pod", "demo-", "containers: [{name: c, image: b:1}]")]
    [InlineData("batch/v1", "Job", "demo-", "completionMode: Indexed, completions: 2, parallelism: 2, template: {spec: {restartPolicy: Never, containers: [{name: c, image: b:1}]}}")]
    [InlineData("batch/v1", "CronJob", "nightly-", "schedule: '0 3 * * *', jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: b:1}]}}}}")]
    [InlineData("apps/v1", "StatefulSet", "db-", "selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: b:1}]}}")]
    [InlineData("argoproj.io/v1alpha1", "Rollout", "r-", "template: {spec: {containers: [{name: c, image: b:1}]}}")]
    public void A_generateName_is_filled_before_it_is_checked(string apiVersion, string kind, string prefix, string spec)
    {
        var manifest = ManifestReader.Read($"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{generateName: {prefix}}}\nspec: {{{spec}}}\n");
        Assert.DoesNotContain(manifest.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Matches($"^{prefix}[a-z0-9]{{5}}", manifest.Pod!.Name);
        Assert.Matches($"^{prefix}[a-z0-9]{{5}}$", manifest.Chosen!.Name);
    }

    [Fact]
    public void A_generated_name_may_still_be_too_long() => Assert.Contains("must be no more than 52 characters", Assert.Single(ManifestReader.Read(
        $"apiVersion: batch/v1\nkind: CronJob\nmetadata: {{generateName: {new string('a', 50)}-}}\nspec: {{schedule: '0 3 * * *', jobTemplate: {{spec: {{template: {{spec: {{restartPolicy: Never, containers: [{{name: c, image: \"b:1\"}}]}}}}}}}}}}\n").Diagnostics).Message);
}
