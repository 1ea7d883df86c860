namespace Dashboard.Data.Foundation;

/// <summary>Instants as fine as the store and X keep them: finer, they would differ from what is read back of them.</summary>
internal static class Milliseconds
{
    /// <summary>The instant without what is finer than a millisecond, in UTC.</summary>
    public static DateTimeOffset CutToMilliseconds(this DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
