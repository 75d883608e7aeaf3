package org.freightpass.pass.printing.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.freightpass.webkit.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Documents for people who are signed in to pages. */
@Hidden
@RestController
@RequestMapping("/passes/{number}")
@PreAuthorize("hasAnyRole('FIRM', 'OPERATOR')")
class DocumentPages {
    private final DocumentsController documents;

    DocumentPages(DocumentsController documents) {
        this.documents = documents;
    }

    @GetMapping("/document.pdf")
    ResponseEntity<byte[]> document(@PathVariable String number, Caller caller) {
        return documents.document(number, null, caller);
    }

    @GetMapping("/card.png")
    ResponseEntity<byte[]> card(@PathVariable String number, Caller caller) {
        return documents.card(number, null, caller);
    }
}
