using PodTimeline.Manifests.Text;
using YamlDotNet.Core;

namespace PodTimeline.Manifests.Yaml;

/// <summary>
/// The only place that knows the YAML library: turns the text of one document into nodes, and whatever the library throws into
/// problems.
/// </summary>
internal static class YamlReader
{
    /// <summary>Reads one document.</summary>
    /// <param name="source">Only its text; nodes and problems get their places in the paste.</param>
    /// <param name="parses">Counts the reading.</param>
    public static YamlDocument Read(DerivedText source, ParseCount parses)
    {
        if (parses.Find(source) is { } known) return known;
        var read = ReadOnce(source, parses);
        if (read.Failure is not { Fault: YamlFault.BlanksTooDeep }) return parses.Keep(source, read);
        var edits = BlockBlanks.FindEdits(source, tooDeep: false);
        return parses.Keep(source, edits.Count == 0 ? read : ReadOnce(source.With(edits), parses));
    }

    private static YamlDocument ReadOnce(DerivedText source, ParseCount parses)
    {
        var (text, map) = (source.Text, source.Map);
        parses.Add(text);
        var builder = new YamlTreeBuilder(text, map);
        try
        {
            var root = builder.Build(new Parser(new Scanner(new StringReader(text))));
            return new YamlDocument(root, builder.Problems);
        }
        catch (YamlLimitException limit)
        {
            return GiveUp(limit.Problem);
        }
        catch (YamlException error)
        {
            return GiveUp(YamlFaults.Describe(error.Message, (int)error.Start.Index, (int)error.End.Index, text) with { TokenLine = (int)error.Start.Line });
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IndexOutOfRangeException
            or NullReferenceException or FormatException or OverflowException or KeyNotFoundException or InvalidCastException)
        {
            // The library gives up on some inputs with an exception of another type, for example on a flow list that goes on
            // at the left edge.
            return GiveUp(YamlFaults.OfBrokenFlow(builder.Reached, text));
        }

        YamlDocument GiveUp(YamlProblem failure)
        {
            var (start, end) = (map.ToOriginal(failure.Start), map.ToOriginal(failure.End));
            var problem = failure with { Start = start, End = Math.Max(start, end) };
            return new YamlDocument(null, [.. builder.Problems, problem]) { Failure = failure };
        }
    }
}
