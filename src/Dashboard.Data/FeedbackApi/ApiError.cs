namespace Dashboard.Data.FeedbackApi;

/// <summary>One error in X's own words.</summary>
/// <param name="Code">X's number; 0 when it gave none.</param>
/// <param name="Message">X's text, at most 200 characters.</param>
public sealed record ApiError(int Code, string Message);
