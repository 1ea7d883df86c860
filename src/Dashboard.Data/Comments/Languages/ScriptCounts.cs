using System.Text;

namespace Dashboard.Data.Comments.Languages;

/// <summary>How many letters of a text are of which script.</summary>
internal sealed class ScriptCounts
{
    /// <summary>Brands stand in Latin letters among others; of two scripts that are nearly as frequent neither is the text's.</summary>
    private const double LeastShare = 0.7;

    /// <summary>A sign says as much as some letters.</summary>
    private const int LettersPerSign = 2;

    private readonly int[] _counts = new int[Scripts.Count];

    public ScriptCounts(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
                continue;
            var script = Scripts.Of(rune);
            _counts[(int)script]++;
            Letters += WeightOf(script);
        }
    }

    /// <summary>How many letters there are, signs as many as they are worth.</summary>
    public int Letters { get; private set; }

    public int this[Script script] => _counts[(int)script];

    /// <summary>The script of nearly all letters; null where there is none. Japanese is written in two, which count together.</summary>
    public Script? Main()
    {
        if (Letters == 0)
            return null;
        var best = Script.Other;
        foreach (var script in Enum.GetValues<Script>())
        {
            if (Together(script) > Together(best))
                best = script;
        }

        return best is not Script.Other && Together(best) >= LeastShare * Letters ? best : null;
    }

    private static int WeightOf(Script script) => script is Script.Han or Script.Kana or Script.Hangul ? LettersPerSign : 1;

    private int Together(Script script) =>
        WeightOf(script) * (script is Script.Han or Script.Kana ? this[Script.Han] + this[Script.Kana] : this[script]);
}
