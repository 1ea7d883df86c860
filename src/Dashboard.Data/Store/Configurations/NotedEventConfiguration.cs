using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class NotedEventConfiguration : IEntityTypeConfiguration<NotedEvent>
{
    public void Configure(EntityTypeBuilder<NotedEvent> builder)
    {
        builder.Property(noted => noted.Id).ValueGeneratedNever();
        builder.Property(noted => noted.Text).HasMaxLength(NotedEvent.LongestText);
        builder.Property(noted => noted.ChangedBy).HasMaxLength(256);
        builder.HasIndex(noted => noted.From).HasDatabaseName("IX_NotedEvents_From");
    }
}
