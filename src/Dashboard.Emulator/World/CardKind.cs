namespace Dashboard.Emulator.World;

/// <summary>The two survey cards, each with its own scale of scores.</summary>
public enum CardKind
{
    /// <summary>Five faces, scores 1 to 5; question variants 0 to 37.</summary>
    Csat,

    /// <summary>Eleven circles, scores 0 to 10; question variants 0 to 9.</summary>
    Nps,
}
