using Dashboard.Emulator.World;

namespace Dashboard.Emulator.DemoData.Comments;

/// <summary>Writes comments that fit their score, most of them ordinary and a few that break careless programs.</summary>
internal static class CommentWriter
{
    /// <summary>X's longest comment, in UTF-16 units.</summary>
    internal const int Longest = 2000;

    private static readonly Phrases[] Languages =
    [
        WesternPhrases.English, WesternPhrases.German, WesternPhrases.French, WesternPhrases.Spanish, WesternPhrases.Portuguese,
        FurtherPhrases.Japanese, FurtherPhrases.Arabic, FurtherPhrases.Hebrew, FurtherPhrases.Hindi, FurtherPhrases.Polish,
    ];

    private static readonly double[] Weights = [.. Languages.Select(language => language.Weight)];

    // Several are more than one code point: skin tone, joiner, flag-like pairs.
    private static readonly Phrases Emoji = new(0, ["😀", "🎉", "👍🏽", "❤️", "🙌", "👩‍💻✨"], ["🤔", "😐", "🤷‍♀️"], ["😡", "😞", "👎🏿", "🤦‍♂️"]);

    // What a formula, a command or a mention would start with.
    private static readonly string[] Leads = ["=", "+", "-", "@"];

    internal static Mood MoodOf(CardKind kind, int? score) => (kind, score) switch
    {
        (_, null) => Mood.Fair,
        (CardKind.Csat, >= 4) or (CardKind.Nps, >= 9) => Mood.Good,
        (CardKind.Csat, 3) or (CardKind.Nps, >= 6) => Mood.Fair,
        _ => Mood.Bad,
    };

    internal static string Write(Mood mood, SeededNumbers numbers)
    {
        var phrases = Languages[numbers.Weighted(Weights)].For(mood);
        return numbers.Next() switch
        {
            < 0.020 => numbers.Pick(Leads) + Ordinary(phrases, mood, numbers),
            < 0.026 => "<script>alert(1)</script> " + Ordinary(phrases, mood, numbers),
            < 0.030 => Endless(phrases, mood, numbers),
            < 0.060 => numbers.Pick(Emoji.For(mood)),
            _ => Ordinary(phrases, mood, numbers),
        };
    }

    private static string Ordinary(string[] phrases, Mood mood, SeededNumbers numbers)
    {
        var first = numbers.Below(phrases.Length);
        var text = phrases[first];
        if (numbers.Chance(0.4))
            text += " " + phrases[(first + 1 + numbers.Below(phrases.Length - 1)) % phrases.Length];
        return numbers.Chance(0.22) ? text + " " + numbers.Pick(Emoji.For(mood)) : text;
    }

    /// <summary>Exactly as long as X allows; every phrase is of one-unit characters, so no pair is cut apart.</summary>
    private static string Endless(string[] phrases, Mood mood, SeededNumbers numbers)
    {
        var text = "";
        while (text.Length < Longest)
            text += numbers.Pick(phrases) + " ";
        return numbers.Chance(0.5) ? text[..Longest] : text[..(Longest - 2)] + (mood is Mood.Bad ? "😡" : "🎉");
    }
}
