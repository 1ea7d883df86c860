namespace Dashboard.Data.Sync;

/// <summary>Texts for an admin.</summary>
internal static class Texts
{
    /// <summary>What the columns of reasons take.</summary>
    private const int Longest = 1000;

    /// <summary>Cuts a reason to what its column takes.</summary>
    public static string Cut(string reason) => reason.Length <= Longest ? reason : reason[..Longest];
}
