using MudBlazor;

namespace Dashboard.Theme;

/// <summary>The type of MudBlazor's components: dense, and never in upper case.</summary>
internal static class ThemeTypography
{
    private const string Regular = "400";
    private const string Medium = "550";
    private const string Strong = "600";

    public static Typography Of(HouseSizes sizes) => new()
    {
        Default = Set(new DefaultTypography(), sizes.FontBody, Regular, "1.5"),
        H1 = Set(new H1Typography(), sizes.FontTitle, "650", "1.2", "-0.018em"),
        H2 = Set(new H2Typography(), sizes.FontHead, Strong, "1.35", "-0.006em"),
        H3 = Set(new H3Typography(), sizes.FontHead, Strong, "1.35"),
        H4 = Set(new H4Typography(), sizes.FontHead, Strong, "1.35"),
        H5 = Set(new H5Typography(), sizes.FontHead, Strong, "1.35"),
        H6 = Set(new H6Typography(), sizes.FontDialog, Strong, "1.35", "-0.012em"),
        Subtitle1 = Set(new Subtitle1Typography(), sizes.FontBody, Regular, "1.5"),
        Subtitle2 = Set(new Subtitle2Typography(), sizes.FontControl, Medium, "1.45"),
        Body1 = Set(new Body1Typography(), sizes.FontBody, Regular, "1.5"),
        Body2 = Set(new Body2Typography(), sizes.FontControl, Regular, "1.45"),
        Button = Set(new ButtonTypography(), sizes.FontControl, Medium, "1.5"),
        Caption = Set(new CaptionTypography(), sizes.FontCaption, Regular, "1.4"),
        Overline = Set(new OverlineTypography(), sizes.FontCaption, Medium, "1.4"),
    };

    private static TType Set<TType>(TType type, string size, string weight, string lineHeight, string spacing = "normal")
        where TType : BaseTypography
    {
        type.FontFamily = ["var(--font)"];
        type.FontSize = size;
        type.FontWeight = weight;
        type.LineHeight = lineHeight;
        type.LetterSpacing = spacing;
        type.TextTransform = "none";
        return type;
    }
}
