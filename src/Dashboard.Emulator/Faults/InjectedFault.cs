namespace Dashboard.Emulator.Faults;

/// <summary>A fault that was injected.</summary>
/// <param name="About">What it spoilt: an endpoint and its account, a feedback, or a webhook's event.</param>
public sealed record InjectedFault(Fault Fault, string About);
