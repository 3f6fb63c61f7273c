using System.Collections.Immutable;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Behaviors;

namespace PodTimeline.Manifests.Behavior;

/// <summary>Reads the annotation <c>podtimeline.dev/behavior</c>: what each container does in each of its runs.</summary>
internal sealed class BehaviorReader
{
    private readonly DiagnosticBag _bag;
    private readonly BehaviorDiagnostics _say;
    private readonly RunReader _runs;

    private BehaviorReader(DiagnosticBag bag, string path, YamlScalar? whole)
    {
        _bag = bag;
        _say = new BehaviorDiagnostics(bag.Source, path, whole);
        _runs = new RunReader(bag, _say);
    }

    /// <summary>Reads one annotation.</summary>
    /// <param name="annotation">Its value.</param>
    /// <param name="path">Its path.</param>
    /// <param name="containers">The names of the pod's containers.</param>
    /// <param name="bag">Collects what is wrong with it.</param>
    public static ImmutableDictionary<string, ImmutableArray<RunOverrides>> Read(
        YamlScalar annotation, string path, IReadOnlyCollection<string> containers, DiagnosticBag bag)
    {
        var (text, start) = ReadBody(annotation, bag.Source.Text);
        var isInPlace = start >= 0;
        var document = YamlReader.Read(new DerivedText(text, OffsetMap.Shift(isInPlace ? start : annotation.Start)), new ParseCount());
        return new BehaviorReader(bag, path, isInPlace ? null : annotation).ReadContainers(document, containers);
    }

    /// <summary>
    /// The annotation's text and its place. A block scalar is read in place, indentation and all, so that every line keeps its number;
    /// a string with escapes has no such place.
    /// </summary>
    internal static (string Text, int Start) ReadBody(YamlScalar annotation, string source)
    {
        if (annotation.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            var headerEnd = source.AsSpan(annotation.Start, annotation.End - annotation.Start).IndexOfAny('\n', '\r');
            return headerEnd < 0 ? ("", annotation.Start) : (source[(annotation.Start + headerEnd)..annotation.End], annotation.Start + headerEnd);
        }

        var quotes = annotation.Style == ScalarStyle.Plain ? 0 : 1;
        var (start, end) = (annotation.Start + quotes, annotation.End - quotes);
        return end > start && source.AsSpan(start, end - start).SequenceEqual(annotation.Text) ? (annotation.Text, start) : (annotation.Text, -1);
    }

    private ImmutableDictionary<string, ImmutableArray<RunOverrides>> ReadContainers(YamlDocument document, IReadOnlyCollection<string> names)
    {
        var result = ImmutableDictionary.CreateBuilder<string, ImmutableArray<RunOverrides>>();
        foreach (var problem in document.Problems) _bag.Add(_say.DescribeUnreadable(problem));
        if (document.Root?.Target is not YamlMapping containers)
        {
            if (document.Root is { } other) _bag.Add(_say.DescribeNotContainers(other));
            return result.ToImmutable();
        }

        foreach (var entry in containers.Entries)
        {
            if (!names.Contains(entry.Name)) _bag.Add(_say.DescribeUnknownContainer(entry, names));
            else if (result.ContainsKey(entry.Name)) _bag.Add(_say.DescribeRepeatedKey(entry));
            else result[entry.Name] = ReadRuns(entry);
        }

        return result.ToImmutable();
    }

    private ImmutableArray<RunOverrides> ReadRuns(YamlEntry entry)
    {
        switch (entry.Value.Target)
        {
            case YamlMapping run:
                return [_runs.Read(run)];
            case YamlSequence { Items.Count: > 0 } list when list.Items.All(item => item.Target is YamlMapping):
                return [.. list.Items.Select(item => _runs.Read((YamlMapping)item.Target))];
            default:
                _bag.Add(_say.DescribeNoRun(entry));
                return [RunOverrides.None];
        }
    }
}
