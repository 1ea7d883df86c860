using System.Globalization;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.DemoData.Comments;

/// <summary>Writes comments that fit their score, most of them ordinary and a few that break careless programs.</summary>
internal static class CommentWriter
{
    /// <summary>X's longest comment, in UTF-16 units.</summary>
    internal const int Longest = 2000;

    private const int OwnNumbers = 11;

    private static readonly Speech[] Languages =
    [
        GermanicPhrases.English, GermanicPhrases.German, RomancePhrases.French, RomancePhrases.Spanish, RomancePhrases.Portuguese,
        FurtherPhrases.Japanese, FurtherPhrases.Arabic, FurtherPhrases.Hebrew, FurtherPhrases.Hindi, FurtherPhrases.Polish,
    ];

    private static readonly double[] Weights = [.. Languages.Select(language => language.Weight)];

    // Several are more than one code point: skin tone, joiner, flag-like pairs.
    private static readonly Phrases Emoji = new(["😀", "🎉", "👍🏽", "❤️", "🙌", "👩‍💻✨"], ["🤔", "😐", "🤷‍♀️"], ["😡", "😞", "👎🏿", "🤦‍♂️"]);

    // What a formula, a command or a mention would start with.
    private static readonly string[] Leads = ["=", "+", "-", "@"];

    internal static Mood MoodOf(CardKind kind, int? score) => (kind, score) switch
    {
        (_, null) => Mood.Fair,
        (CardKind.Csat, >= 4) or (CardKind.Nps, >= 9) => Mood.Good,
        (CardKind.Csat, 3) or (CardKind.Nps, >= 6) => Mood.Fair,
        _ => Mood.Bad,
    };

    /// <summary>What a customer writes, by numbers of its own: other texts change nothing else about the demo.</summary>
    internal static string Write(Feedback feedback, int? score, DemoTalk talk)
    {
        var numbers = new SeededNumbers(long.Parse(feedback.Id, CultureInfo.InvariantCulture), OwnNumbers);
        return Write(MoodOf(feedback.Kind, score), talk, numbers);
    }

    internal static string Write(Mood mood, DemoTalk talk, SeededNumbers numbers)
    {
        var speech = Languages[numbers.Weighted(Weights)];
        return Write(new Voice(speech, talk.Pick(mood, numbers), mood), numbers);
    }

    private static string Write(Voice voice, SeededNumbers numbers) => numbers.Next() switch
    {
        < 0.020 => numbers.Pick(Leads) + Ordinary(voice, numbers),
        < 0.026 => "<script>alert(1)</script> " + Ordinary(voice, numbers),
        < 0.030 => Endless(voice, numbers),
        < 0.060 => numbers.Pick(Emoji.For(voice.Mood)),
        _ => Ordinary(voice, numbers),
    };

    /// <summary>A phrase about its subject, often with another before or after it.</summary>
    private static string Ordinary(Voice voice, SeededNumbers numbers)
    {
        var text = numbers.Pick(voice.OfSubject);
        if (numbers.Chance(0.4) && numbers.Pick(voice.OfAnything) is var other && !string.Equals(text, other, StringComparison.Ordinal))
            text = numbers.Chance(0.3) ? other + " " + text : text + " " + other;
        return numbers.Chance(0.22) ? text + " " + numbers.Pick(Emoji.For(voice.Mood)) : text;
    }

    /// <summary>Exactly as long as X allows; every phrase is of one-unit characters, so no pair is cut apart.</summary>
    private static string Endless(Voice voice, SeededNumbers numbers)
    {
        var text = "";
        while (text.Length < Longest)
            text += numbers.Pick(numbers.Chance(0.5) ? voice.OfSubject : voice.OfAnything) + " ";
        return numbers.Chance(0.5) ? text[..Longest] : text[..(Longest - 2)] + (voice.Mood is Mood.Bad ? "😡" : "🎉");
    }

    /// <summary>Who writes, of what, and how they feel.</summary>
    private sealed record Voice(Speech Speech, Subject Subject, Mood Mood)
    {
        public string[] OfSubject => Speech.About(Subject).For(Mood);

        public string[] OfAnything => Speech.General.For(Mood);
    }
}
