using System.Globalization;

namespace Dashboard.Emulator.Faults;

/// <summary>Which faults are injected, how often and for how long. The default injects none.</summary>
public sealed class FaultPlan
{
    private const double RarestOfMixture = 0.02;
    private const double CommonestOfMixture = 0.2;

    /// <summary>The same seed and the same requests bring the same faults.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>How likely each fault is, 0 to 1, wherever it can happen; those not named follow <see cref="Mixed"/>.</summary>
    public IDictionary<Fault, double> Chances { get; } = new Dictionary<Fault, double>();

    /// <summary>Faults that are not named happen, too: about half of them, chosen by the seed, each with a chance of 0.02 to 0.2.</summary>
    public bool Mixed { get; set; }

    /// <summary>
    /// So many spoilt answers follow one another at most, per account and endpoint, and so many cursors are lost before a range is read to
    /// its end: whoever keeps trying gets through. 1 to 20, default 2.
    /// </summary>
    public int MaxConsecutive { get; set; } = 2;

    /// <summary>How late a hanging answer comes, on the emulator's clock; up to 10 minutes, default 10 seconds.</summary>
    public TimeSpan HangFor { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How far away the reset of an injected 429 is; up to a day, default 15 minutes as X's windows.</summary>
    public TimeSpan RateLimitedFor { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a revoked token is refused; up to a day, default one minute.</summary>
    public TimeSpan RevokedFor { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How late a late webhook comes; up to a day, default 10 minutes.</summary>
    public TimeSpan LateBy { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>A plan with one fault and no other.</summary>
    /// <param name="chance">How likely, 0 to 1.</param>
    public static FaultPlan Only(Fault fault, double chance = 1, int seed = 1) => new() { Seed = seed, Chances = { [fault] = chance } };

    /// <summary>How likely a fault is where it can happen.</summary>
    /// <returns>0 to 1.</returns>
    public double ChanceOf(Fault fault)
    {
        if (Chances.TryGetValue(fault, out var named))
            return named;
        var drawn = SeededChance.Draw(Seed, fault, "mixture");
        return Mixed && drawn < 0.5 ? RarestOfMixture + (2 * drawn * (CommonestOfMixture - RarestOfMixture)) : 0;
    }

    /// <summary>The plan in a line, for the message of a failed test.</summary>
    /// <returns>The seed and every fault that can happen.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"seed {Seed}: ")
        + string.Join(
            ", ",
            Enum.GetValues<Fault>()
                .Where(fault => ChanceOf(fault) > 0)
                .Select(fault => string.Create(CultureInfo.InvariantCulture, $"{fault} {ChanceOf(fault):0.00}")));

    /// <summary>Faults that are named and do not exist; binding passes over them in silence.</summary>
    /// <returns>One sentence each, naming the key.</returns>
    internal static IEnumerable<string> Unknown(IConfiguration section) => section.GetSection(nameof(Chances)).GetChildren()
        .Where(chance => !Enum.TryParse<Fault>(chance.Key, ignoreCase: true, out var fault) || !Enum.IsDefined(fault))
        .Select(chance => $"{chance.Path} names no fault.");

    /// <summary>Every setting that cannot be, one sentence each, naming its key.</summary>
    internal IEnumerable<string> WhatIsWrong(string section)
    {
        foreach (var (fault, chance) in Chances)
        {
            if (chance is not (>= 0 and <= 1))
                yield return $"{section}:Chances:{fault} must be from 0 to 1.";
        }

        if (MaxConsecutive is < 1 or > 20)
            yield return section + ":MaxConsecutive must be from 1 to 20.";
        if (!Lasts(HangFor, TimeSpan.FromMinutes(10)))
            yield return section + ":HangFor must be more than 0 and at most 10 minutes.";
        if (!Lasts(RateLimitedFor, TimeSpan.FromDays(1)))
            yield return section + ":RateLimitedFor must be more than 0 and at most a day.";
        if (!Lasts(RevokedFor, TimeSpan.FromDays(1)))
            yield return section + ":RevokedFor must be more than 0 and at most a day.";
        if (!Lasts(LateBy, TimeSpan.FromDays(1)))
            yield return section + ":LateBy must be more than 0 and at most a day.";
    }

    private static bool Lasts(TimeSpan span, TimeSpan longest) => span > TimeSpan.Zero && span <= longest;
}
