namespace Dashboard.Emulator.Endpoints;

/// <summary>Which apps and which handles X has let in. Null lets everybody in.</summary>
/// <param name="Handles">Without the @.</param>
internal sealed record AllowList(IReadOnlyCollection<string>? Apps, IReadOnlyCollection<string>? Handles)
{
    internal bool AllowsApp(string consumerKey) => Apps?.Contains(consumerKey, StringComparer.Ordinal) is not false;

    internal bool AllowsHandle(string handle) => Handles?.Contains(handle, StringComparer.OrdinalIgnoreCase) is not false;
}
