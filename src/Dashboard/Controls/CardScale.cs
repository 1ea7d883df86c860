using System.Globalization;
using Dashboard.Data.Feedback;

namespace Dashboard.Controls;

/// <summary>The scales on X's cards as they are drawn: red to green, and the even numbers of the NPS card above the odd ones.</summary>
internal static class CardScale
{
    // Every colour stands out from white by 5:1, so that the numbers in it can be read.
    private static readonly string[] CsatColours = ["#da1b1b", "#b65116", "#866b11", "#4e7b0f", "#107f31"];

    private static readonly string[] NpsColours =
        ["#da1b1b", "#cc3719", "#ba4d17", "#a85915", "#986313", "#8a6a11", "#78710f", "#61760f", "#427d0f", "#197f10", "#107f31"];

    /// <summary>The scores of the CSAT card.</summary>
    public static IEnumerable<int> Csat { get; } = Scores(SurveyKind.Csat);

    /// <summary>The scores of the NPS card.</summary>
    public static IEnumerable<int> Nps { get; } = Scores(SurveyKind.Nps);

    /// <summary>A face's colour.</summary>
    public static string CsatColour(int score) => CsatColours[Math.Clamp(score, 1, CsatColours.Length) - 1];

    /// <summary>A face's mouth, as an SVG path in a box of 40: a bow that turns from down to up.</summary>
    public static string Mouth(int score)
    {
        var bend = (Math.Clamp(score, 1, 5) - 3) * 3.5;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"M12.5 {26 - (bend / 3):0.##} Q20 {26 + bend:0.##} 27.5 {26 - (bend / 3):0.##}");
    }

    /// <summary>Where a number stands, and its colour, as CSS: two rows that interlock, each circle two columns wide.</summary>
    public static string NpsPlace(int score)
    {
        var row = score % 2 == 0 ? 1 : 2;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"grid-row: {row}; grid-column: {score + 1} / span 2; --circle: {NpsColours[score]}");
    }

    private static IEnumerable<int> Scores(SurveyKind kind) =>
        [.. Enumerable.Range(ScoreRules.Lowest(kind), ScoreRules.Highest(kind) - ScoreRules.Lowest(kind) + 1)];
}
