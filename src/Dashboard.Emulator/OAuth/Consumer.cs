namespace Dashboard.Emulator.OAuth;

/// <summary>The one app that is registered here.</summary>
internal sealed record Consumer(string Key, string Secret);
