using Microsoft.Playwright;

namespace Dashboard.BrowserTests.Browser;

/// <summary>What a person looks at the site with.</summary>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
public sealed record Device(int Width, int Height)
{
    /// <summary>A notebook's screen.</summary>
    public static Device Desktop { get; } = new(1440, 900);

    /// <summary>A common phone, upright.</summary>
    public static Device Phone { get; } = new(390, 844);

    /// <summary>A common tablet, upright.</summary>
    public static Device Tablet { get; } = new(768, 1024);

    /// <summary>Whether the system prefers a dark theme.</summary>
    public bool Dark { get; init; }

    /// <summary>Whether the system has colours of its own for everything, as Windows' contrast themes.</summary>
    public bool ForcedColors { get; init; }

    /// <summary>
    /// Whether all of axe looks at pages on it: on a notebook, on a phone, and where the system chooses the colours. A darker page and a
    /// size between have no other markup, and are looked at for colours alone.
    /// </summary>
    public bool HasAllOfAxe => ForcedColors || (!Dark && this != Tablet);

    /// <summary>The browser's language.</summary>
    public string Locale { get; init; } = "en-GB";

    /// <summary>The cookies of somebody who has signed in, as Playwright keeps them; null for nobody.</summary>
    public string? SignedIn { get; init; }

    /// <summary>What relative addresses are relative to.</summary>
    public string? Site { get; init; }

    internal BrowserNewContextOptions ToOptions() => new()
    {
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        ForcedColors = ForcedColors ? Microsoft.Playwright.ForcedColors.Active : Microsoft.Playwright.ForcedColors.None,
        ReducedMotion = ReducedMotion.Reduce,
        Locale = Locale,
        TimezoneId = "UTC",
        BaseURL = Site,
        StorageState = SignedIn,
    };
}
