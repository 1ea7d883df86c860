using MudBlazor;

namespace Dashboard.Theme;

/// <summary>
/// What MudBlazor's components look like: our palette, type and corners. Change colours and sizes in <see cref="HouseColors"/>,
/// <see cref="ChartColors"/> and <see cref="HouseSizes"/>, then write the style sheet anew (docs/theme.md).
/// </summary>
internal static class DashboardTheme
{
    private const int Elevations = 26;

    private static readonly HouseColors Colors = HouseColors.InForce;
    private static readonly HouseSizes Sizes = HouseSizes.InForce;

    public static MudTheme InForce { get; } = new()
    {
        PaletteLight = Paint(new PaletteLight(), shade => shade.Light),
        PaletteDark = Paint(new PaletteDark(), shade => shade.Dark),
        Typography = ThemeTypography.Of(Sizes),
        LayoutProperties = new()
        {
            DefaultBorderRadius = Sizes.RadiusSmall,
            AppbarHeight = Sizes.TopBar,
            DrawerWidthLeft = "18rem",
            DrawerWidthRight = "18rem",
        },
        Shadows = new() { Elevation = [.. Enumerable.Range(0, Elevations).Select(Shadow)] },
    };

    // Two heights are enough: what lies on the page, and what lies over it.
    private static string Shadow(int elevation) => elevation switch
    {
        0 => "none",
        < 4 => "var(--shadow)",
        _ => "var(--shadow-raised)",
    };

    private static TPalette Paint<TPalette>(TPalette palette, Func<Shade, string> side)
        where TPalette : Palette
    {
        PaintMeanings(palette, side);
        PaintTexts(palette, side);
        PaintGrounds(palette, side);
        PaintLines(palette, side);
        return palette;
    }

    private static void PaintMeanings(Palette palette, Func<Shade, string> side)
    {
        palette.Primary = palette.Info = side(Colors.Accent);
        palette.Secondary = palette.Tertiary = side(Colors.TextQuiet);
        palette.Success = side(Colors.Up);
        palette.Warning = side(Colors.Warning);
        palette.Error = side(Colors.Down);
        palette.Dark = side(Colors.Text);
        palette.PrimaryContrastText = palette.InfoContrastText = side(Colors.OnAccent);
        palette.SecondaryContrastText = palette.TertiaryContrastText = side(Colors.OnAccent);
        palette.SuccessContrastText = palette.WarningContrastText = palette.ErrorContrastText = side(Colors.OnAccent);
        palette.DarkContrastText = side(Colors.Surface);
    }

    private static void PaintTexts(Palette palette, Func<Shade, string> side)
    {
        palette.Black = palette.TextPrimary = palette.DrawerText = palette.AppbarText = side(Colors.Text);
        palette.White = side(Colors.Surface);
        palette.TextSecondary = palette.ActionDefault = palette.DrawerIcon = side(Colors.TextQuiet);
        palette.TextDisabled = palette.ActionDisabled = side(Colors.BorderStrong);
        palette.GrayDefault = palette.GrayDark = palette.GrayDarker = side(Colors.TextQuiet);
    }

    private static void PaintGrounds(Palette palette, Func<Shade, string> side)
    {
        palette.Background = side(Colors.Ground);
        palette.Surface = palette.DrawerBackground = palette.AppbarBackground = side(Colors.Surface);
        palette.BackgroundGray = palette.ActionDisabledBackground = palette.Skeleton = side(Colors.SurfaceSunk);
        palette.TableStriped = palette.TableHover = side(Colors.SurfaceSunk);
        palette.OverlayDark = palette.OverlayLight = side(Colors.Backdrop);
    }

    private static void PaintLines(Palette palette, Func<Shade, string> side)
    {
        palette.LinesDefault = palette.TableLines = palette.Divider = palette.DividerLight = side(Colors.Border);
        palette.LinesInputs = palette.GrayLight = side(Colors.BorderStrong);
        palette.GrayLighter = side(Colors.Border);
    }
}
