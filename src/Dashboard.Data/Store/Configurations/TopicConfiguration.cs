using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class TopicConfiguration : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.ToTable("Topics");
        builder.Property(topic => topic.Name).HasMaxLength(Topic.LongestName);
        builder.Property(topic => topic.Phrases).HasMaxLength(Topic.MostPhrases * (Topic.LongestPhrase + 1));
        builder.Property(topic => topic.ChangedBy).HasMaxLength(256);
        builder.HasIndex(topic => topic.Name).IsUnique().HasDatabaseName("UX_Topics_Name");
    }
}
