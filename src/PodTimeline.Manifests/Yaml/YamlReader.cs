using PodTimeline.Manifests.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PodTimeline.Manifests.Yaml;

/// <summary>
/// The one place that knows the YAML library: turns the text of one document into nodes, and whatever the library throws into
/// problems.
/// </summary>
internal static class YamlReader
{
    /// <summary>Reads one document.</summary>
    /// <param name="text">Its text alone.</param>
    /// <param name="map">Leads back to the pasted text.</param>
    public static YamlDocument Read(string text, OffsetMap map)
    {
        var builder = new YamlTreeBuilder(text, map);
        try
        {
            var root = builder.Build(new Parser(new Scanner(new StringReader(text))));
            return new YamlDocument(root, builder.Problems);
        }
        catch (YamlLimitException limit)
        {
            return new YamlDocument(null, [.. builder.Problems, limit.Problem]);
        }
        catch (YamlException error)
        {
            return new YamlDocument(null, [.. builder.Problems, YamlFaults.Of(error.Message, (int)error.Start.Index, (int)error.End.Index, text, map)]);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IndexOutOfRangeException
            or NullReferenceException or FormatException or OverflowException or KeyNotFoundException or InvalidCastException)
        {
            // The library gives up on some inputs with an exception of another type, for example on a flow list that goes on
            // at the left edge.
            return new YamlDocument(null, [.. builder.Problems, YamlFaults.OfBrokenFlow(builder.Reached, text, map)]);
        }
    }
}
