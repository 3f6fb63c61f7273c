using PodTimeline.Timeline.Colors;
using PodTimeline.Web.Api.Options;
using PodTimeline.Web.Api.Problems;

namespace PodTimeline.Web.Api.Pictures;

/// <summary>The request of <c>/api/svg</c>.</summary>
/// <param name="Link">The link, as the workbench makes it.</param>
/// <param name="Theme">The theme of the picture.</param>
internal sealed record PictureRequest(string Link, Theme Theme)
{
    /// <summary>The name of the link in the query; with POST it is the body.</summary>
    public const string LinkName = "m";

    private const string ThemeName = "theme";

    /// <summary>Reads the query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="body">The body of a POST; null: the link is in the query.</param>
    /// <param name="bad">Collects every invalid option.</param>
    public static PictureRequest Read(IQueryCollection query, string? body, BadOptions bad)
    {
        string[] known = body is null ? [LinkName, ThemeName] : [ThemeName];
        foreach (var (name, values) in query)
        {
            if (!known.Contains(name)) bad.AddUnknown(name, name, known);
            else if (values.Count > 1) bad.Add(name, "It appears twice.");
        }

        var link = body?.Trim() ?? query[LinkName].ToString();
        if (link.Length == 0) bad.Add(LinkName, "Give the link that the workbench makes (Export, Copy a link with this text): what stands in it behind the #.");
        return new PictureRequest(link, ScenarioOptions.ReadTheme(query.ContainsKey(ThemeName) ? query[ThemeName].ToString() : null, bad));
    }
}
