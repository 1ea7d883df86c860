namespace Dashboard.Emulator.DemoData.Comments;

/// <summary>What people say in one language, by how they feel.</summary>
/// <param name="Weight">How common the language is.</param>
/// <param name="Good">After a top score.</param>
/// <param name="Fair">After a middling one.</param>
/// <param name="Bad">After a low one.</param>
internal sealed record Phrases(double Weight, string[] Good, string[] Fair, string[] Bad)
{
    internal string[] For(Mood mood) => mood switch { Mood.Good => Good, Mood.Fair => Fair, _ => Bad };
}

/// <summary>How a customer feels, from the score.</summary>
internal enum Mood
{
    Bad,
    Fair,
    Good,
}
