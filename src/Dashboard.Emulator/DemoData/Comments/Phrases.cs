namespace Dashboard.Emulator.DemoData.Comments;

/// <summary>What people say in one language, by how they feel.</summary>
/// <param name="Weight">How common the language is.</param>
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
