using System.Collections.Immutable;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Images;
using PodTimeline.Shell.Programs;

namespace PodTimeline.Shell.Reading;

/// <summary>The program that a container runs: command and args over the image's entrypoint and its arguments.</summary>
internal static class CommandLine
{
    /// <summary>Program and arguments; empty when only the image defines it, or it is unknown.</summary>
    public static ImmutableArray<string> Build(ContainerSpec container, KnownImage? image, IReadOnlyDictionary<string, string> variables)
    {
        string Filled(string word) => KubernetesExpansion.Expand(word, variables, container.HasUnknownVariables);
        IReadOnlyList<string> arguments = [.. container.Args.Select(Filled)];
        if (container.Command is [var program, .. var rest])
        {
            if (image is null || PathText.GetName(program) != "docker-entrypoint.sh") return [.. container.Command.Select(Filled), .. arguments];
            // The image's own entrypoint, called by name.
            arguments = [.. rest.Select(Filled), .. arguments];
        }

        if (arguments.Count == 0 || image is null) return [];
        return image.Entrypoint switch
        {
            Entrypoint.None => [.. arguments],
            Entrypoint.PassesThrough when arguments[0].StartsWith('-') && image.Program.Length > 0 => [image.Program, .. arguments],
            Entrypoint.PassesThrough when IsSubcommand(image, arguments) => [image.Program, .. arguments],
            Entrypoint.PassesThrough => [.. arguments],
            Entrypoint.Program => [image.Program, .. arguments],
        };
    }

    /// <summary>Entrypoints such as Vault's put the program before what it knows as a subcommand of its own.</summary>
    private static bool IsSubcommand(KnownImage image, IReadOnlyList<string> arguments) =>
        ArgumentRules.Find([image.Program, .. arguments], _ => null, ends: false) is { When: var when } && when.StartsWith("first:", StringComparison.Ordinal)
        && when[6..].Split(' ')[0].Split('|').Contains(arguments[0]);
}
