using Microsoft.Playwright;

namespace PodTimeline.Browser.Tests.Support;

/// <summary>The colours a visitor's system asks for.</summary>
public enum Theme
{
    /// <summary>Light.</summary>
    Light,

    /// <summary>Dark.</summary>
    Dark,
}

/// <summary>The size of a visitor's window.</summary>
public enum Size
{
    /// <summary>1440×900.</summary>
    Desktop,

    /// <summary>390×844, with touch.</summary>
    Phone,
}

/// <summary>What they are to Playwright.</summary>
internal static class Look
{
    public static BrowserNewContextOptions Options(Uri address, Size size, Theme theme) => new()
    {
        BaseURL = address.ToString(),
        ViewportSize = size switch
        {
            Size.Desktop => new ViewportSize { Width = 1440, Height = 900 },
            Size.Phone => new ViewportSize { Width = 390, Height = 844 },
        },
        HasTouch = size == Size.Phone,
        ColorScheme = theme switch { Theme.Light => ColorScheme.Light, Theme.Dark => ColorScheme.Dark },
    };
}
