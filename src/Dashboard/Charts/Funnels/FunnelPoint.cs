using Dashboard.Charts.Measures;

namespace Dashboard.Charts.Funnels;

/// <summary>One team or agent of a funnel plot.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Reading">Its value.</param>
/// <param name="Href">Where to look at it closer; null for nowhere.</param>
public sealed record FunnelPoint(string Name, Reading Reading, string? Href = null);

/// <summary>Where a point lies against the limits.</summary>
internal enum FunnelVerdict
{
    /// <summary>It rests on too little to be judged.</summary>
    Thin = 0,

    /// <summary>Chance alone may have carried it there.</summary>
    Inside = 1,

    /// <summary>Above the 95 % limit.</summary>
    Above = 2,

    /// <summary>Below the 95 % limit.</summary>
    Below = 3,

    /// <summary>Above the 99.8 % limit.</summary>
    FarAbove = 4,

    /// <summary>Below the 99.8 % limit.</summary>
    FarBelow = 5,
}
