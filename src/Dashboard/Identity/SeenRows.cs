namespace Dashboard.Identity;

/// <summary>Rows that are read again and again.</summary>
internal static class SeenRows
{
    /// <summary>
    /// What is shown already, where the same was read: it is not drawn anew then, so that not even the moment tells of what its reader is
    /// not shown.
    /// </summary>
    public static IReadOnlyList<T>? UnlessSame<T>(this IReadOnlyList<T>? read, IReadOnlyList<T>? seen) =>
        read is not null && seen is not null && read.SequenceEqual(seen) ? seen : read;
}
