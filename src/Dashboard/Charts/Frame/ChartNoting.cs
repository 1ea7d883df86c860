namespace Dashboard.Charts.Frame;

/// <summary>
/// Lets events be noted from the menu of the charts over time below it. A page gives it as a cascading value; without it no chart offers
/// it.
/// </summary>
/// <param name="OnNote">Asks for the event.</param>
public sealed record ChartNoting(Func<Task> OnNote);
