using PodTimeline.Manifests.Diagnostics;

namespace PodTimeline.Manifests.Formats;

/// <summary>What a text that is not a manifest is, and what to do with it.</summary>
/// <param name="Code">What kind of finding it is.</param>
/// <param name="Name">What it is called, such as <c>a Docker Compose file</c>.</param>
/// <param name="Advice">How to get manifests from it.</param>
internal sealed record ForeignFormat(DiagnosticCode Code, string Name, string Advice)
{
    public static readonly ForeignFormat HelmValues = new(DiagnosticCodes.HelmChart, "a values file of a Helm chart",
        "It only fills in the chart's templates: \"helm template CHART -f values.yaml\" prints the manifests.");

    public static readonly ForeignFormat HelmChart = new(DiagnosticCodes.HelmChart, "the Chart.yaml of a Helm chart",
        "It only describes the chart: \"helm template CHART\" prints its manifests.");

    public static readonly ForeignFormat Kustomization = new(DiagnosticCodes.Kustomization, "a Kustomize file (kustomization.yaml)",
        "It names the manifests and their changes: \"kubectl kustomize DIRECTORY\" prints the result.");

    public static readonly ForeignFormat JsonPatch = new(DiagnosticCodes.Patch, "a JSON patch",
        "It changes an object that is there. Paste the object itself: \"kubectl kustomize DIRECTORY\", or \"kubectl get -o yaml\" after the patch.");

    public static readonly ForeignFormat Compose = new(DiagnosticCodes.Compose, "a Docker Compose file",
        "Its services are no pods: \"kompose convert --stdout\" makes manifests of them.");

    public static readonly ForeignFormat Describe = new(DiagnosticCodes.KubectlOutput, "output of kubectl describe",
        "It leaves most of the manifest out. Paste the output of \"kubectl get pod NAME -o yaml\" instead.");

    public static readonly ForeignFormat Table = new(DiagnosticCodes.KubectlOutput, "a table as kubectl get prints it",
        "It holds no manifest. Paste the output of \"kubectl get pod NAME -o yaml\" instead.");

    public static readonly ForeignFormat Explain = new(DiagnosticCodes.KubectlOutput, "output of kubectl explain",
        "It describes a field. Paste a manifest, such as the output of \"kubectl get pod NAME -o yaml\".");

    public static readonly ForeignFormat Workflow = new(DiagnosticCodes.OtherFormat, "a workflow of GitHub Actions",
        "PodTimeline reads the manifests that it applies.");

    public static readonly ForeignFormat Pipeline = new(DiagnosticCodes.OtherFormat, "a pipeline of GitLab CI",
        "PodTimeline reads the manifests that it applies.");

    public static readonly ForeignFormat Playbook = new(DiagnosticCodes.OtherFormat, "an Ansible playbook",
        "PodTimeline reads the manifests in it: paste what is under \"definition\".");

    public static readonly ForeignFormat Kubeconfig = new(DiagnosticCodes.OtherFormat, "a kubeconfig",
        "It says how to reach clusters, and may hold secrets. Paste a manifest.");

    public static readonly ForeignFormat Dockerfile = new(DiagnosticCodes.OtherFormat, "a Dockerfile",
        "It makes an image. Paste the manifest of the pod that runs it.");

    public static readonly ForeignFormat Terraform = new(DiagnosticCodes.OtherFormat, "Terraform",
        "Paste the manifest that comes of it: \"kubectl get pod NAME -o yaml\".");
}
