namespace Dashboard.Pages.Admin.Accounts.Fields;

/// <summary>One of X's questions, as it is chosen.</summary>
/// <param name="Id">X's number of it.</param>
/// <param name="Text">The number, and the question with the name in it.</param>
/// <param name="Family">The group that it belongs to, in words.</param>
internal sealed record QuestionChoice(int Id, string Text, string Family);
