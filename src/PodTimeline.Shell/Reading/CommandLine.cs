using System.Collections.Immutable;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Images;

namespace PodTimeline.Shell.Reading;

/// <summary>Which program a container runs: command and args laid over the image's entrypoint and its arguments.</summary>
internal static class CommandLine
{
    /// <summary>Program and arguments; empty when the image alone says it, or it cannot be told.</summary>
    public static ImmutableArray<string> Of(ContainerSpec container, KnownImage? image, IReadOnlyDictionary<string, string> variables)
    {
        var arguments = container.Args.Select(word => KubernetesExpansion.Expand(word, variables));
        if (!container.Command.IsEmpty) return [.. container.Command.Select(word => KubernetesExpansion.Expand(word, variables)), .. arguments];
        if (container.Args.IsEmpty || image is null) return [];
        return image.Entrypoint switch
        {
            Entrypoint.None => [.. arguments],
            Entrypoint.PassesThrough when container.Args[0].StartsWith('-') && image.Program.Length > 0 => [image.Program, .. arguments],
            Entrypoint.PassesThrough => [.. arguments],
            Entrypoint.Program => [image.Program, .. arguments],
        };
    }
}
