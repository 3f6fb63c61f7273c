using System.Globalization;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Images;

namespace PodTimeline.Shell.Reading;

/// <summary>Whether the kubelet refuses a container because it would run as root.</summary>
/// <remarks>Source: pkg/kubelet/kuberuntime/security_context_others.go, verifyRunAsNonRoot.</remarks>
internal static class NonRootPolicy
{
    /// <summary>The kubelet's error; null when it creates the container, as far as is known of the image.</summary>
    public static string? FindRefusal(PodSpec pod, ContainerSpec container)
    {
        if (!container.Security.RunAsNonRoot) return null;
        var place = $"(pod: \"{PodUid.ToText(pod)}\", container: {container.Name})";
        if (container.Security.RunAsUser is { } user) return user == 0 ? $"container's runAsUser breaks non-root policy {place}" : null;
        if (FindUser(container.Image) is not { } name) return null;
        if (name is "0" or "root") return $"container has runAsNonRoot and image will run as root {place}";
        return long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null
            : $"container has runAsNonRoot and image has non-numeric user ({name}), cannot verify user is non-root {place}";
    }

    private static string? FindUser(string image)
    {
        if (image.Contains("nonroot", StringComparison.Ordinal) || image.Contains("unprivileged", StringComparison.Ordinal) || image.Contains("rootless", StringComparison.Ordinal)) return null;
        return KnownImages.Find(image) is { IsGenuine: true } known ? known.User : null;
    }
}
